//! Who wants to try a test out. Every write here stands under the lock of the test ([`Write::lock_test`]), so that the
//! counts are true and a place is given once.

use super::TestView;
use crate::{Read, Result, Write};
use domain::{
    PersonId, SignUpId, TestId, Timestamp,
    test::{Help, NeededHelp, SignUpState, try_it},
};
use uuid::Uuid;

/// A sign-up as its own person sees it.
#[derive(Clone, Debug)]
pub struct SignUpView {
    /// The sign-up.
    pub id: SignUpId,
    /// Whose.
    pub person: PersonId,
    /// What became of it.
    pub state: SignUpState,
    /// What they need, and an address.
    pub needs: NeededHelp,
    /// When they signed up.
    pub created_at: Timestamp,
    /// Where they stand in the line, from 1; nothing for those with a place.
    pub position: Option<i64>,
}

/// A sign-up as the owners see it.
#[derive(Clone, Debug)]
pub struct SignedUp {
    /// What their own person sees too.
    pub sign_up: SignUpView,
    /// The name they show; `None` is "No name".
    pub name: Option<String>,
    /// An address that they confirmed, when they want mails.
    pub account_email: Option<String>,
    /// The language they chose.
    pub language: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    person_id: Uuid,
    #[sqlx(try_from = "String")]
    state: SignUpState,
    help: String,
    need: String,
    email: Option<String>,
    created_at: i64,
    position: i64,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    #[sqlx(flatten)]
    row: Row,
    name: Option<String>,
    account_email: Option<String>,
    language: Option<String>,
}

impl From<Row> for SignUpView {
    fn from(row: Row) -> Self {
        let help: Vec<Help> = row.help.split(' ').filter_map(|code| code.parse().ok()).collect();
        Self {
            id: row.id.into(),
            person: row.person_id.into(),
            state: row.state,
            needs: NeededHelp { help, words: row.need, email: row.email },
            created_at: row.created_at.into(),
            position: (row.state == SignUpState::Waiting).then_some(row.position),
        }
    }
}

impl From<PersonRow> for SignedUp {
    fn from(row: PersonRow) -> Self {
        Self { sign_up: row.row.into(), name: row.name, account_email: row.account_email, language: row.language }
    }
}

macro_rules! columns {
    () => {
        "sign_ups.id, sign_ups.person_id, sign_ups.state, sign_ups.help, sign_ups.need, sign_ups.email, sign_ups.created_at, \
         (SELECT COUNT(*) FROM sign_ups AS before WHERE before.test_id = sign_ups.test_id AND before.state = 'waiting' \
             AND before.turn <= sign_ups.turn) AS position "
    };
}
macro_rules! people {
    () => {
        concat!(
            "SELECT ",
            columns!(),
            ", CASE WHEN people.shown_as = 'none' THEN NULL WHEN people.shown_as = 'name' THEN people.name ELSE people.nickname END AS name, \
             CASE WHEN people.mail_notices AND people.email_key IS NOT NULL THEN COALESCE(people.email, people.email_key) ELSE NULL END \
                 AS account_email, people.language \
             FROM sign_ups JOIN people ON people.id = sign_ups.person_id WHERE sign_ups.test_id = $1 "
        )
    };
}

statements! {
    OWN = concat!("SELECT ", columns!(), "FROM sign_ups WHERE sign_ups.test_id = $1 AND sign_ups.person_id = $2 AND sign_ups.state <> 'left'");
    PEOPLE = concat!(people!(), "AND sign_ups.state IN ('placed', 'waiting') ORDER BY sign_ups.state, sign_ups.turn LIMIT $2 OFFSET $3");
    EVERYONE = concat!(people!(), "AND sign_ups.state IN ($2, $3) ORDER BY sign_ups.person_id");
    NEXT_TURN = "UPDATE tests SET last_turn = last_turn + 1 WHERE id = $1 RETURNING last_turn";
    ADD = "INSERT INTO sign_ups (id, test_id, person_id, state, turn, help, need, email, created_at, placed_at) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    CHANGE_NEEDS = "UPDATE sign_ups SET help = $2, need = $3, email = $4 WHERE id = $1";
    // What they needed goes with them.
    LEAVE = "UPDATE sign_ups SET state = 'left', left_at = $2, help = '', need = '', email = NULL WHERE id = $1";
    FIRST_WAITING = concat!(people!(), "AND sign_ups.state = 'waiting' ORDER BY sign_ups.turn LIMIT $2");
    PLACE = "UPDATE sign_ups SET state = 'placed', placed_at = $2 WHERE id = $1 AND state = 'waiting'";
    COUNTED = "UPDATE tests SET placed_count = placed_count + $2, waiting_count = waiting_count + $3 WHERE id = $1";
    FORGET_NEEDS = "UPDATE sign_ups SET help = '', need = '', email = NULL WHERE (help <> '' OR need <> '' OR email IS NOT NULL) \
                    AND test_id IN (SELECT id FROM tests WHERE closed_at IS NOT NULL AND closed_at <= $1)";
    // A guest and the person they turned out to be both signed up: the person keeps the better one of the two.
    BOTH = "SELECT guest.id, guest.test_id, guest.state, kept.id, kept.state, guest.turn, kept.turn FROM sign_ups AS guest \
            JOIN sign_ups AS kept ON kept.test_id = guest.test_id AND kept.person_id = $2 AND kept.state <> 'left' \
            WHERE guest.person_id = $1 AND guest.state <> 'left' ORDER BY guest.test_id";
    MOVE = "UPDATE sign_ups SET person_id = $2 WHERE person_id = $1";
}

impl Read {
    /// The sign-up of a person for a test, unless they left.
    ///
    /// # Errors
    /// As every read.
    pub async fn sign_up_of(&mut self, test: TestId, person: PersonId) -> Result<Option<SignUpView>> {
        Ok(fetch_optional!(self, Row, OWN, test.uuid(), person.uuid())?.map(SignUpView::from))
    }

    /// Who signed up for a test: those with a place, then those who wait, each in their turn. For its owners only.
    ///
    /// # Errors
    /// As every read.
    pub async fn signed_up(&mut self, test: TestId, limit: i64, offset: i64) -> Result<Vec<SignedUp>> {
        Ok(fetch_all!(self, PersonRow, PEOPLE, test.uuid(), limit, offset)?.into_iter().map(SignedUp::from).collect())
    }

    /// Everyone in one of two states, by person, so that two writes that tell many people cannot wait for each other.
    ///
    /// # Errors
    /// As every read.
    pub async fn all_signed_up(&mut self, test: TestId, [one, other]: [SignUpState; 2]) -> Result<Vec<SignedUp>> {
        Ok(fetch_all!(self, PersonRow, EVERYONE, test.uuid(), one.code(), other.code())?.into_iter().map(SignedUp::from).collect())
    }
}

fn codes(needs: &NeededHelp) -> String {
    needs.help.iter().map(|help| help.code()).collect::<Vec<_>>().join(" ")
}

impl Write {
    /// Signs a person up for a locked test, in a state that [`try_it::place_for`] gave.
    ///
    /// # Errors
    /// [`crate::Error::is_unique_violation`] when they are signed up already.
    pub async fn add_sign_up(
        &mut self,
        id: SignUpId,
        test: TestId,
        person: PersonId,
        state: SignUpState,
        needs: &NeededHelp,
        now: Timestamp,
    ) -> Result<()> {
        let turn = fetch_value!(&mut *self, i64, NEXT_TURN, test.uuid())?;
        let placed = state == SignUpState::Placed;
        execute!(
            &mut *self,
            ADD,
            id.uuid(),
            test.uuid(),
            person.uuid(),
            state.code(),
            turn,
            codes(needs),
            &needs.words,
            &needs.email,
            now.micros(),
            placed.then_some(now.micros()),
        )?;
        self.count_sign_ups(test, i64::from(placed), i64::from(!placed)).await
    }

    /// Changes what a person who is signed up needs.
    ///
    /// # Errors
    /// As every write.
    pub async fn change_needs(&mut self, id: SignUpId, needs: &NeededHelp) -> Result<()> {
        execute!(self, CHANGE_NEEDS, id.uuid(), codes(needs), &needs.words, &needs.email)?;
        Ok(())
    }

    /// Takes a person out of a locked test. What they needed and their address are gone.
    ///
    /// # Errors
    /// As every write.
    pub async fn leave_test(&mut self, test: TestId, sign_up: &SignUpView, now: Timestamp) -> Result<()> {
        execute!(&mut *self, LEAVE, sign_up.id.uuid(), now.micros())?;
        let placed = i64::from(sign_up.state == SignUpState::Placed);
        let waiting = i64::from(sign_up.state == SignUpState::Waiting);
        self.count_sign_ups(test, -placed, -waiting).await
    }

    /// Gives the free places of a locked test to those who wait, first come first. Gives who moved up: they are to be told.
    ///
    /// # Errors
    /// As every write.
    pub async fn fill_places(&mut self, test: &TestView, now: Timestamp) -> Result<Vec<SignedUp>> {
        let free = try_it::free_places(test.test.places, test.placed, test.waiting);
        if free == 0 {
            return Ok(Vec::new());
        }
        let next: Vec<SignedUp> =
            fetch_all!(&mut *self, PersonRow, FIRST_WAITING, test.id.uuid(), free)?.into_iter().map(SignedUp::from).collect();
        let mut moved = 0;
        for person in &next {
            moved += i64::try_from(execute!(&mut *self, PLACE, person.sign_up.id.uuid(), now.micros())?).unwrap_or_default();
        }
        self.count_sign_ups(test.id, moved, -moved).await?;
        Ok(next)
    }

    async fn count_sign_ups(&mut self, test: TestId, placed: i64, waiting: i64) -> Result<()> {
        execute!(self, COUNTED, test.uuid(), placed, waiting)?;
        Ok(())
    }

    /// Forgets what people needed, and their addresses, for tests that were closed before `until`.
    ///
    /// # Errors
    /// As every write.
    pub async fn forget_needs(&mut self, until: Timestamp) -> Result<u64> {
        execute!(self, FORGET_NEEDS, until.micros())
    }

    /// Moves the sign-ups of a guest to the person they turned out to be. Where both signed up, one of the two ends; the
    /// place that becomes free is given at the next act in the test.
    ///
    /// # Errors
    /// As every write.
    pub(crate) async fn move_sign_ups(&mut self, guest: PersonId, into: PersonId, now: Timestamp) -> Result<()> {
        type Pair = (Uuid, Uuid, String, Uuid, String, i64, i64);
        let both = fetch_all!(&mut *self, Pair, BOTH, guest.uuid(), into.uuid())?;
        for (_, test, ..) in &both {
            self.lock_test((*test).into()).await?;
        }
        // Again under the locks: a place may just have been given.
        for (theirs, test, their_state, own, own_state, their_turn, own_turn) in
            fetch_all!(&mut *self, Pair, BOTH, guest.uuid(), into.uuid())?
        {
            let (one, other) = ((their_state != "placed", their_turn), (own_state != "placed", own_turn));
            let (ends, was) = if one < other { (own, own_state) } else { (theirs, their_state) };
            execute!(&mut *self, LEAVE, ends, now.micros())?;
            let placed = was == "placed";
            self.count_sign_ups(test.into(), -i64::from(placed), -i64::from(!placed)).await?;
        }
        execute!(self, MOVE, guest.uuid(), into.uuid())?;
        Ok(())
    }
}
