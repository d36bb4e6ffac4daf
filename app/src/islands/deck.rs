//! Cards without a reload: the answer is sent, and the next card takes the place of this one.

use leptos::prelude::*;

/// Saves the forms inside `#deck` without loading the page anew. It shows nothing itself, and stands outside `#deck`.
///
/// Whatever the server refuses is left to the browser, which sends the form as it would without script. When nothing comes
/// back, the page stays as it is and says `lost`; the next try is the browser's own.
#[island]
pub fn DeckSaver(
    /// The path and query that this page was asked for by.
    address: String,
    lost: String,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    let _started = browser::start(address.clone(), lost.clone());
    let _used_in_the_browser = (address, lost);
}

#[cfg(feature = "hydrate")]
mod browser {
    use crate::islands::fetch::{Fetched, post, say, swap};
    use std::{
        cell::{Cell, RefCell},
        rc::Rc,
    };
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use web_sys::{Event, HtmlFormElement};

    const DECK: &str = "deck";
    /// The id of the line that says that nothing came back.
    const LOST: &str = "lost";
    /// Marks a form that is left to the browser.
    const PLAIN: &str = "data-plain";

    /// Listens to the whole document: the forms come and go.
    pub(super) fn start(asked: String, lost: String) -> Option<()> {
        let window = web_sys::window()?;
        let _caught_up = catch_up(&asked);
        let lost: Rc<str> = lost.into();
        let saving = Rc::new(Cell::new(false));
        let shown = Rc::new(RefCell::new(asked));
        let on_submit = Closure::<dyn FnMut(Event)>::new({
            let shown = Rc::clone(&shown);
            move |event| {
                let _sent = submitted(&event, &saving, &shown, &lost);
            }
        });
        // Back and forward show the page of that moment, as the server sees it now.
        let on_turn = Closure::<dyn FnMut()>::new(move || {
            let moved = address().is_some_and(|now| now != *shown.borrow());
            if let (true, Some(window)) = (moved, web_sys::window()) {
                let _left = window.location().reload();
            }
        });
        window.document()?.add_event_listener_with_callback("submit", on_submit.as_ref().unchecked_ref()).ok()?;
        window.add_event_listener_with_callback("popstate", on_turn.as_ref().unchecked_ref()).ok()?;
        // They listen as long as the page lives.
        on_submit.forget();
        on_turn.forget();
        Some(())
    }

    /// Loads the page of the address anew when this page was asked for by another one. The cards are one document for the
    /// browser, also after one of them was loaded anew: who goes back or forward before the script listens gets no other page.
    /// The entry of the history notes that, so that an address which comes to the server changed is not asked for without end.
    fn catch_up(asked: &str) -> Option<()> {
        let window = web_sys::window()?;
        let history = window.history().ok()?;
        let noted = history.state().ok()?.as_string();
        let note = |text: &JsValue| history.replace_state_with_url(text, "", None).ok();
        if address()? == asked {
            return noted.and_then(|_| note(&JsValue::NULL));
        }
        if noted.as_deref() == Some(asked) {
            return None;
        }
        note(&JsValue::from_str(asked))?;
        window.location().reload().ok()
    }

    /// The path and query shown in the address bar; a place inside the page does not count.
    fn address() -> Option<String> {
        let location = web_sys::window()?.location();
        Some(format!("{}{}", location.pathname().ok()?, location.search().ok()?))
    }

    fn submitted(event: &Event, saving: &Rc<Cell<bool>>, shown: &Rc<RefCell<String>>, lost: &Rc<str>) -> Option<()> {
        let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
        form.closest(&format!("#{DECK}")).ok()??;
        let choices = form.query_selector("[name=choice]").ok()?;
        let chosen = form.query_selector("[name=choice]:checked").ok()?;
        if form.method() != "post" || (choices.is_some() && chosen.is_none()) {
            // Without a choice there is nothing to save; the page that says so is the server's.
            return None;
        }
        let connected = web_sys::window()?.navigator().on_line();
        if connected && form.has_attribute(PLAIN) {
            return None;
        }
        event.prevent_default();
        if saving.replace(true) {
            return None;
        }
        let (saving, shown, lost) = (Rc::clone(saving), Rc::clone(shown), Rc::clone(lost));
        leptos::task::spawn_local(async move {
            let done = match post(&form).await {
                Some(answer) if answer.ok => show(&answer, &shown),
                Some(_) => None,
                // It may or may not have arrived. Leaving the page for the browser's own page about the network would lose the choice.
                None => keep(&form, &lost),
            };
            if done.is_none() {
                // Refused or broken: the browser sends it again and shows what comes. The one-time key makes it one act.
                let _sent = form.submit();
            }
            saving.set(false);
        });
        Some(())
    }

    /// Leaves everything as it is, and says at the form that nothing came back.
    fn keep(form: &HtmlFormElement, lost: &str) -> Option<()> {
        let document = form.owner_document()?;
        if let Some(before) = document.get_element_by_id(LOST) {
            before.remove();
        }
        let line = document.create_element("p").ok()?;
        line.set_id(LOST);
        line.set_class_name("err");
        line.set_attribute("role", "alert").ok()?;
        line.set_text_content(Some(lost));
        match form.query_selector(".acts").ok()? {
            Some(buttons) => buttons.before_with_node_1(&line).ok()?,
            None => form.append_with_node_1(&line).ok()?,
        }
        form.set_attribute(PLAIN, "").ok()
    }

    /// Shows the part that came back, and has it read out. A page without that part is opened whole.
    fn show(answer: &Fetched, shown: &RefCell<String>) -> Option<()> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let Some(fresh) = answer.part(DECK) else { return window.location().assign(&answer.url).ok() };
        swap(&document.get_element_by_id(DECK)?, &fresh)?;
        document.set_title(&answer.page.title());
        window.history().ok()?.push_state_with_url(&JsValue::NULL, "", Some(&answer.url)).ok()?;
        shown.replace(address()?);
        // What is seen first is heard first, and Tab goes on from there: what was saved, or the title that everyone sees.
        say(&document.get_element_by_id(DECK)?.query_selector("[role=status], h1:not(.vh)").ok()??)
    }
}
