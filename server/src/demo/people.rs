//! The people of the demo: staff with names and roles, guests, and the accounts to look around with.

use super::{DemoError, SignIn, town::Town};
use crate::{
    act::fresh_id,
    people_admin::{NewUser, add_user},
    state::App,
};
use domain::{
    Moment, PersonId,
    person::{Role, ShownAs, email_key},
};
use std::collections::BTreeMap;
use store::{Write, bulk::NewPerson, people::Staff};

/// Someone of the city.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    /// How the files call them, after "staff:".
    pub key: &'static str,
    /// Their name.
    pub name: &'static str,
    /// What they are.
    pub job: &'static str,
    /// What they may do.
    pub role: Role,
    /// The address with which they sign in, when visitors of the demo can.
    pub email: Option<&'static str>,
}

const STAFF: [Member; 5] = [
    Member { key: "amina", name: "Amina Osei", job: "Head of Streets", role: Role::Officer, email: Some("officer@example.org") },
    Member { key: "jonah", name: "Jonah Peake", job: "Head of Transport", role: Role::Officer, email: None },
    Member { key: "rosa", name: "Rosa Lind", job: "Head of Neighbourhood Care", role: Role::Officer, email: None },
    Member { key: "marta", name: "Marta Quill", job: "Facilitator", role: Role::Facilitator, email: Some("facilitator@example.org") },
    Member { key: "admin", name: "Sam Ferry", job: "Runs this site", role: Role::Admin, email: Some("admin@example.org") },
];

/// The resident whose account visitors can use, and its address: she wrote the idea that is being tested.
const RESIDENT: (&str, &str) = ("Wren", "resident@example.org");

/// Everyone of the city by the key of the files.
pub(super) type People = BTreeMap<&'static str, (PersonId, Member)>;

/// Finds or adds everyone of the city.
pub(super) async fn staff(tx: &mut Write, moment: Moment) -> Result<People, DemoError> {
    let sources: Vec<String> = STAFF.iter().map(source).collect();
    let known: BTreeMap<String, PersonId> = tx.imported_people(&sources).await?.into_iter().collect();
    let mut people = People::new();
    for (member, source) in STAFF.iter().zip(sources) {
        let id = match known.get(&source) {
            Some(id) => *id,
            None => {
                let id = PersonId::from(fresh_id(moment));
                let new = NewPerson { id, shown_as: ShownAs::Name, nickname: None, name: None, source, created_at: moment.now };
                tx.add_people(&[new]).await?;
                let staff = Staff {
                    role: member.role,
                    name: member.name,
                    job: Some(member.job),
                    facilitates_all: member.role == Role::Facilitator,
                };
                tx.set_staff(id, staff, &[], moment.now).await?;
                id
            }
        };
        if let Some(email) = member.email {
            own_address(tx, id, email, moment).await?;
        }
        people.insert(member.key, (id, *member));
    }
    Ok(people)
}

fn source(member: &Member) -> String {
    format!("demo:staff:{}", member.key)
}

/// Finds or adds every guest of the town, in its order.
pub(super) async fn guests(tx: &mut Write, town: &Town, moment: Moment) -> Result<Vec<PersonId>, DemoError> {
    let sources: Vec<String> = town.guests.iter().map(|guest| guest.source.clone()).collect();
    let known: BTreeMap<String, PersonId> = tx.imported_people(&sources).await?.into_iter().collect();
    let mut new = Vec::new();
    let mut ids = Vec::with_capacity(sources.len());
    for guest in &town.guests {
        let id = known.get(&guest.source).copied().unwrap_or_else(|| {
            let id = PersonId::from(fresh_id(moment));
            let name = Some(guest.name.clone());
            let (nickname, name) = if guest.shown_as == ShownAs::Name { (None, name) } else { (name, None) };
            new.push(NewPerson { id, shown_as: guest.shown_as, nickname, name, source: guest.source.clone(), created_at: moment.now });
            id
        });
        ids.push(id);
    }
    tx.add_people(&new).await?;
    Ok(ids)
}

/// Gives one of the guests the address of the resident's account.
pub(super) async fn resident(tx: &mut Write, town: &Town, guests: &[PersonId], moment: Moment) -> Result<(), DemoError> {
    let (name, email) = RESIDENT;
    let id = town.named(name).and_then(|at| guests.get(at)).ok_or(store::Error::Conflict)?;
    own_address(tx, *id, email, moment).await
}

/// Makes an address that of a person of the demo.
async fn own_address(tx: &mut Write, id: PersonId, email: &'static str, moment: Moment) -> Result<(), DemoError> {
    match tx.person_by_email(&email_key(email)).await? {
        Some(person) if person.id == id => Ok(()),
        Some(_) => Err(DemoError::Taken(email)),
        None => Ok(tx.confirm_email(id, email, moment.now).await?),
    }
}

/// Gives each account of the demo a new password. They are signed out where they were signed in.
pub(super) async fn new_passwords(app: &App, mut fresh: impl FnMut() -> String) -> Result<Vec<SignIn>, DemoError> {
    let resident = NewUser {
        email: RESIDENT.1.to_owned(),
        name: format!("{} (demo)", RESIDENT.0),
        role: Role::Resident,
        job: None,
        missions: Vec::new(),
        password: fresh(),
    };
    let staff = STAFF.iter().filter_map(|member| {
        let (email, name, job) = (member.email?.to_owned(), member.name.to_owned(), Some(member.job.to_owned()));
        Some(NewUser { email, name, role: member.role, job, missions: Vec::new(), password: fresh() })
    });
    let users: Vec<NewUser> = std::iter::once(resident).chain(staff).collect();
    let mut sign_ins = Vec::new();
    for user in users {
        add_user(app, &user).await?;
        sign_ins.push(SignIn { role: user.role, email: user.email, password: user.password });
    }
    sign_ins.sort_by_key(|sign_in| sign_in.role);
    Ok(sign_ins)
}
