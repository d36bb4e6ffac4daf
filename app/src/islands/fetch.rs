//! Fetching one of our own pages and taking a part out of it. Used by every island, so that there is one way.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, DomParser, Element, FormData, HtmlElement, HtmlFormElement, RequestInit, Response, SupportedType, UrlSearchParams,
};

/// A page that came back.
pub struct Fetched {
    /// Whether the server said yes (status 200 to 299), redirects followed.
    pub ok: bool,
    /// The address that it came from in the end.
    pub url: String,
    /// The page. Its scripts do not run.
    pub page: Document,
}

impl Fetched {
    /// The element with this id.
    pub fn part(&self, id: &str) -> Option<Element> {
        self.page.get_element_by_id(id)
    }
}

/// Gets a page of ours. Nothing when the network fails, or what came back is no page.
pub async fn get(url: &str) -> Option<Fetched> {
    send(url, &RequestInit::new()).await
}

/// Sends a form as the browser would, to its own address, with everything in it. Nothing when the network fails: then it
/// may or may not have arrived, and sending the same form again, with its one-time key, is safe.
pub async fn post(form: &HtmlFormElement) -> Option<Fetched> {
    let fields = FormData::new_with_form(form).ok()?;
    let body = UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_body(&body);
    send(&form.action(), &request).await
}

async fn send(url: &str, request: &RequestInit) -> Option<Fetched> {
    // A request of our own page goes to our own site and carries our cookie: both are what a browser does by itself.
    let response: Response = JsFuture::from(web_sys::window()?.fetch_with_str_and_init(url, request)).await.ok()?.dyn_into().ok()?;
    let (ok, url) = (response.ok(), response.url());
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    let page = DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()?;
    Some(Fetched { ok, url, page })
}

/// Puts an element of a fetched page in the place of one that is shown.
pub fn swap(shown: &Element, fresh: &Element) -> Option<()> {
    let fresh = shown.owner_document()?.adopt_node(fresh).ok()?;
    shown.replace_with_with_node_1(&fresh).ok()
}

/// Moves the focus to an element that takes none by itself, so that who listens hears it.
pub fn say(element: &Element) -> Option<()> {
    element.set_attribute("tabindex", "-1").ok()?;
    element.dyn_ref::<HtmlElement>()?.focus().ok()
}
