//! Steps one after the other, with their times and the number of tests they ran.

use anyhow::{Context, Result, bail};
use std::{
    io::{BufRead, BufReader, Write},
    process::{Command, ExitCode, Stdio},
    time::{Duration, Instant},
};

use crate::command;

/// How many tests ran.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
    pub skipped: u64,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

struct Step {
    name: &'static str,
    time: Duration,
    failed: bool,
    count: Count,
    note: Option<String>,
}

/// The steps so far.
#[derive(Default)]
pub struct Steps {
    done: Vec<Step>,
}

impl Steps {
    /// Runs one step. After an error the caller takes no further one.
    pub fn take<T>(&mut self, name: &'static str, work: impl FnOnce(&mut Count) -> Result<T>) -> Result<T> {
        println!("\n=== {name}");
        let start = Instant::now();
        let mut count = Count::default();
        let result = work(&mut count);
        self.done.push(Step { name, time: start.elapsed(), failed: result.is_err(), count, note: None });
        result
    }

    /// Notes a step that is left out, and why.
    pub fn leave_out(&mut self, name: &'static str, why: &str) {
        println!("\n=== {name}: left out, {why}");
        self.done.push(Step { name, time: Duration::ZERO, failed: false, count: Count::default(), note: Some(format!("left out, {why}")) });
    }

    /// Prints what happened; the last line is the sum.
    pub fn report(&self, result: &Result<()>) -> ExitCode {
        println!();
        if let Err(error) = result {
            println!("{error:#}\n");
        }
        let mut sum = Count::default();
        for step in &self.done {
            sum.add(step.count);
            println!("{}", row(step));
        }
        let total: Duration = self.done.iter().map(|step| step.time).sum();
        println!("{:<34}{:>8.1} s", "all", total.as_secs_f64());
        println!();
        if sum.skipped > 0 {
            println!("{} tests were skipped", sum.skipped);
        }
        match (result, self.done.iter().find(|step| step.failed)) {
            (Ok(()), None) => {
                println!("{} passed, 0 failed", sum.passed);
                return ExitCode::SUCCESS;
            }
            (_, Some(step)) => println!("{} passed, {} failed; stopped at: {}", sum.passed, sum.failed, step.name),
            (Err(_), None) => println!("{} passed, {} failed; stopped", sum.passed, sum.failed),
        }
        ExitCode::FAILURE
    }
}

fn row(step: &Step) -> String {
    let mut row = format!("{:<34}{:>8.1} s", step.name, step.time.as_secs_f64());
    let Count { passed, failed, .. } = step.count;
    if passed + failed > 0 {
        row.push_str(&format!("  {passed} passed, {failed} failed"));
    } else if step.failed {
        row.push_str("  FAILED");
    }
    if let Some(note) = &step.note {
        row.push_str(&format!("  {note}"));
    }
    row
}

/// Runs tests, passes their output on, and counts by the summary lines in it.
pub fn run_counted(command: &mut Command, count: &mut Count, summary: fn(&str) -> Option<Count>) -> Result<()> {
    let line = command::line(command);
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("`{line}` cannot be started"))?;
    let output = child.stdout.take().context("a program started without an output")?;
    let mut terminal = std::io::stdout();
    for text in BufReader::new(output).split(b'\n') {
        let text = text?;
        terminal.write_all(&text)?;
        terminal.write_all(b"\n")?;
        if let Some(more) = summary(&String::from_utf8_lossy(&text)) {
            count.add(more);
        }
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("`{line}` failed ({status}); what it printed above says why");
    }
    Ok(())
}

/// `test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s`
pub fn cargo_summary(line: &str) -> Option<Count> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |word: &str| counts.split("; ").find_map(|part| part.strip_suffix(word)?.trim_end().parse().ok());
    Some(Count { passed: number("passed")?, failed: number("failed")?, skipped: number("ignored")? })
}

/// A line such as `ℹ pass 12`, of node's reporter `spec`.
pub fn node_summary(line: &str) -> Option<Count> {
    let (word, number) = line.trim().strip_prefix('ℹ')?.trim_start().split_once(' ')?;
    let number = number.trim().parse().ok()?;
    let none = Count::default();
    match word {
        "pass" => Some(Count { passed: number, ..none }),
        "fail" | "cancelled" => Some(Count { failed: number, ..none }),
        "skipped" | "todo" => Some(Count { skipped: number, ..none }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, cargo_summary, node_summary};

    #[test]
    fn summaries_are_read() {
        let line = "test result: FAILED. 12 passed; 2 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s";
        assert_eq!(cargo_summary(line), Some(Count { passed: 12, failed: 2, skipped: 1 }));
        assert_eq!(cargo_summary("test sign_in::works ... ok"), None);
        assert_eq!(node_summary("ℹ pass 7"), Some(Count { passed: 7, failed: 0, skipped: 0 }));
        assert_eq!(node_summary("ℹ cancelled 1"), Some(Count { passed: 0, failed: 1, skipped: 0 }));
        assert_eq!(node_summary("ℹ duration_ms 5"), None);
        assert_eq!(node_summary("✔ votes (3ms)"), None);
    }
}
