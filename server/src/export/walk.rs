//! Going through the tables of a mission, page by page.

use super::Format;
use domain::MissionId;
use futures::{Stream, stream};
use std::collections::VecDeque;
use store::{
    Reader,
    export::{Cell, PAGE, Place, Table},
};

/// What comes next.
#[derive(Debug)]
pub enum Step {
    /// A table begins.
    Begin(&'static Table),
    /// Rows of the table that began.
    Rows(&'static Table, Vec<Vec<Cell>>),
    /// The table has no more rows.
    End(&'static Table),
}

/// Goes through tables. Each page is read in a transaction of its own.
#[derive(Debug)]
pub struct Walk {
    reader: Reader,
    mission: MissionId,
    tables: VecDeque<&'static Table>,
    now: Option<(&'static Table, Where)>,
}

#[derive(Clone, Copy, Debug)]
enum Where {
    Start,
    After(Place),
    End,
}

impl Walk {
    /// Goes through these tables of a mission.
    pub fn new(reader: Reader, mission: MissionId, tables: impl IntoIterator<Item = &'static Table>) -> Self {
        Self { reader, mission, tables: tables.into_iter().collect(), now: None }
    }

    /// The next step; nothing after the last one.
    ///
    /// # Errors
    /// As every read.
    pub async fn step(&mut self) -> store::Result<Option<Step>> {
        let Some((table, at)) = self.now.take() else {
            return Ok(self.tables.pop_front().map(|table| {
                self.now = Some((table, Where::Start));
                Step::Begin(table)
            }));
        };
        let after = match at {
            Where::Start => None,
            Where::After(place) => Some(place),
            Where::End => return Ok(Some(Step::End(table))),
        };
        let page = self.reader.begin().await?.export_page(table, self.mission, after, PAGE).await?;
        self.now = Some((table, page.next.map_or(Where::End, Where::After)));
        Ok(Some(Step::Rows(table, page.rows)))
    }
}

/// The bytes of an export, one piece for each page. The next page is read when the last piece was taken.
pub fn bytes(walk: Walk, format: Box<dyn Format>) -> impl Stream<Item = store::Result<Vec<u8>>> + Send {
    stream::try_unfold(Some((walk, format)), |going| async move {
        let Some((mut walk, mut format)) = going else { return Ok(None) };
        loop {
            match walk.step().await? {
                Some(Step::Begin(table)) => format.begin(table),
                Some(Step::Rows(table, rows)) => format.rows(table, &rows),
                Some(Step::End(table)) => format.end(table),
                None => {
                    format.finish();
                    return Ok(Some((format.take(), None)));
                }
            }
            let piece = format.take();
            if !piece.is_empty() {
                return Ok(Some((piece, Some((walk, format)))));
            }
        }
    })
}
