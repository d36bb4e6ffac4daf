//! The binary `turnstone`. See `server::cli`.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    server::cli::run(std::env::args_os()).await
}
