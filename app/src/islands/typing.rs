//! While someone writes the sentence of an idea: how many letters are left, and ideas like it.

use leptos::prelude::*;

/// Where the letters left are said.
pub const LEFT: &str = "letters-left";
/// Where ideas like the sentence are shown.
pub const LIKE: &str = "like-this";

/// Watches the field `sentence`. It shows two empty places that fill while someone types; without script they stay empty, and the
/// next page lists the same ideas.
///
/// `left` has `{count}` in the place of the number; `over` likewise. `similar` is the page of similar ideas.
#[island]
pub fn SentenceHelp(limit: usize, left: String, over: String, similar: String) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    let _started = browser::start(limit, left.clone(), over.clone(), similar.clone());
    let _used_in_the_browser = (limit, left, over, similar);
    view! {
        <p class="hint" id=LEFT aria-live="polite"></p>
        <div id=LIKE aria-live="polite"></div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::{LEFT, LIKE};
    use crate::islands::fetch;
    use std::{
        cell::{Cell, RefCell},
        rc::Rc,
    };
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Element, HtmlTextAreaElement, Window};

    /// The pause after the last letter before anything is said or fetched: 400 milliseconds.
    const PAUSE: i32 = 400;
    /// Fewer letters than this are like everything.
    const ENOUGH: usize = 8;

    struct Help {
        window: Window,
        field: HtmlTextAreaElement,
        limit: usize,
        left: String,
        over: String,
        similar: String,
        asked: RefCell<String>,
        turn: Cell<u32>,
    }

    pub(super) fn start(limit: usize, left: String, over: String, similar: String) -> Option<()> {
        let window = web_sys::window()?;
        let field: HtmlTextAreaElement = window.document()?.get_element_by_id("sentence")?.dyn_into().ok()?;
        let (asked, turn) = (RefCell::default(), Cell::new(0));
        let help = Rc::new(Help { window, field: field.clone(), limit, left, over, similar, asked, turn });
        let waiting = Rc::new(Cell::new(None));
        let pause_over = Closure::<dyn FnMut()>::new({
            let help = Rc::clone(&help);
            move || help.now()
        });
        let typed = Closure::<dyn FnMut()>::new(move || {
            if let Some(timer) = waiting.take() {
                help.window.clear_timeout_with_handle(timer);
            }
            let timer = help.window.set_timeout_with_callback_and_timeout_and_arguments_0(pause_over.as_ref().unchecked_ref(), PAUSE);
            waiting.set(timer.ok());
        });
        field.add_event_listener_with_callback("input", typed.as_ref().unchecked_ref()).ok()?;
        // It listens as long as the page lives.
        typed.forget();
        Some(())
    }

    impl Help {
        fn now(self: &Rc<Self>) {
            let text = self.field.value();
            let letters = domain::text::letters(&text);
            let (message, count) =
                if letters > self.limit { (&self.over, letters - self.limit) } else { (&self.left, self.limit - letters) };
            if let Some(place) = self.place(LEFT) {
                place.set_text_content(Some(&message.replace("{count}", &count.to_string())));
            }
            let words = text.trim().to_owned();
            if self.asked.replace(words.clone()) == words {
                return;
            }
            self.turn.set(self.turn.get() + 1);
            if letters < ENOUGH {
                let _cleared = self.place(LIKE).map(|place| place.set_text_content(None));
                return;
            }
            let (help, turn) = (Rc::clone(self), self.turn.get());
            leptos::task::spawn_local(async move {
                let address: String = format!("{}?words=", help.similar).chars().chain(crate::urls::url_encoded(&words)).collect();
                let answer = fetch::get(&address).await;
                // An answer that took longer than the next question is no answer any more.
                if help.turn.get() == turn {
                    let _shown = answer.and_then(|answer| help.show(&answer));
                }
            });
        }

        fn place(&self, id: &str) -> Option<Element> {
            self.window.document()?.get_element_by_id(id)
        }

        fn show(&self, answer: &fetch::Fetched) -> Option<()> {
            let place = self.place(LIKE)?;
            place.set_text_content(None);
            let part = answer.part("similar")?;
            let list = place.owner_document()?.adopt_node(&part).ok()?;
            place.append_child(&list).ok()?;
            Some(())
        }
    }
}
