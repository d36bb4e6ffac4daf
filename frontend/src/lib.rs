//! Starts the islands in the browser. The page's script loads this and calls [`hydrate`].

// Without a mention the linker leaves `app` out, and with it the islands' exports.
use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Makes the islands of this page live.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
