//! Files: the field in which one is chosen, and how one is shown.

use super::{
    fields::{FieldError, Hint, described_by, invalid},
    *,
};
use crate::{
    page::use_page,
    say,
    text::{Text, use_text},
    urls,
};
use domain::file::{ALT_LIMIT, FILE_LIMIT, PictureSize, SMALL_SIDE};
use leptos::{either::Either, prelude::*};
use store::files::FileView;

/// What a browser offers first; what was really chosen is looked at by the server.
const ACCEPTED: &str = "image/jpeg,image/png,image/webp,image/gif,application/pdf,text/plain,text/csv,.csv,.txt,.pdf";
/// The same, pictures only.
const PICTURES: &str = "image/jpeg,image/png,image/webp,image/gif";

/// A field for one file, with the words for a picture. It stands in a form with `enctype="multipart/form-data"`.
///
/// It sends `{name}`, `{name}-alt` and `{name}-decorative`. A file of a form that was refused waits with the server: the
/// page that is shown again sends `{name}-waiting` for it, or `{name}-without` to leave it out.
#[component]
pub fn FileField(
    /// The name it is sent under.
    #[prop(into)]
    name: String,
    /// What it asks.
    #[prop(into)]
    label: String,
    /// A line that helps to choose, before the one that says what we take.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// True when only pictures are wanted.
    #[prop(optional)]
    pictures: bool,
    /// The file that hangs there already, when something is edited.
    #[prop(optional_no_strip)]
    current: Option<FileView>,
) -> impl IntoView {
    let (page, t) = (use_page(), use_text());
    let problems = page.problems();
    let error = t.problem_of(&problems, &name);
    let megabytes = FILE_LIMIT / 1024 / 1024;
    let takes = if pictures { say!(t, "file-takes-pictures", megabytes = megabytes) } else { say!(t, "file-takes", megabytes = megabytes) };
    let hint = hint.map_or_else(|| takes.clone(), |hint| format!("{hint} {takes}"));
    let described = described_by(&name, true, error.is_some());
    let bad = invalid(error.as_ref());
    let (alt, decorative, without) = (format!("{name}-alt"), format!("{name}-decorative"), format!("{name}-without"));
    let typed = page.typed(&alt, current.as_ref().map_or("", |file| file.alt.as_str()));
    let waiting = page.typed(&format!("{name}-waiting"), "");
    let there = if waiting.is_empty() {
        current.as_ref().map(|file| (None, file.name.clone()))
    } else {
        Some((Some(waiting), page.typed(&format!("{name}-waiting-name"), "")))
    };
    let ticked = |field: &str| page.form.as_ref().is_some_and(|form| form.values.contains_key(field));
    let silent = current.as_ref().is_some_and(|file| file.kind.is_picture() && file.alt.is_empty());
    let is_decorative = if page.form.is_some() { ticked(&decorative) } else { silent };
    let (label_without, is_without) = (t.say("file-without"), ticked(&without));
    let kept = there.map(|(sign, shown)| {
        let hidden = sign.map(|sign| {
            view! {
                <Hidden name=format!("{name}-waiting") value=sign/>
                <Hidden name=format!("{name}-waiting-name") value=shown.clone()/>
            }
        });
        view! {
            <div class="box">
                <p>{t.say("file-waits")} " " <b><UserLine text=shown.clone()/></b></p>
                {hidden}
                <Tick name=without label=label_without checked=is_without/>
            </div>
        }
    });
    let alt_error = t.problem_of(&problems, &alt);
    view! {
        {kept}
        <div class=if bad.is_some() { "field bad" } else { "field" }>
            <label for=name.clone()>{label}</label>
            <Hint id=name.clone() text=Some(hint)/>
            <FieldError id=name.clone() text=error/>
            <input
                type="file"
                id=name.clone()
                name=name.clone()
                accept=if pictures { PICTURES } else { ACCEPTED }
                aria-describedby=described
                aria-invalid=bad
            />
        </div>
        <TextField name=alt label=t.say("file-alt") hint=t.say("file-alt-hint") value=typed limit=ALT_LIMIT error=alt_error/>
        <div class="field">
            <Tick name=decorative label=t.say("file-decorative") checked=is_decorative/>
        </div>
    }
}

/// The labels of the fields that a [`FileField`] has, for the summary of what is wrong.
pub fn file_labels(t: Text, name: &'static str, alt: &'static str, label: String) -> Vec<(&'static str, String)> {
    vec![(name, label), (alt, t.say("file-alt"))]
}

/// A file where it is shown: a picture that opens larger, or a document to save with what it is and how large.
#[component]
pub fn FileShown(
    /// The file.
    file: FileView,
) -> impl IntoView {
    let t = use_text();
    if !file.kind.is_picture() {
        let (kind, size) = (t.say(&format!("file-kind-{}", file.kind.code())), size(t, file.large_size));
        let about = say!(t, "file-about", kind = kind, size = size);
        return Either::Left(view! {
            <p class="doc">
                <a href=urls::file(file.id)>
                    {Icon::Document.view()} " " <b><UserLine text=file.name.clone()/></b>
                </a>
                " "
                <span class="meta">{about}</span>
            </p>
        });
    }
    let (width, height) = file.pixels.unwrap_or((1, 1));
    let (small, side) = (urls::picture(file.id, PictureSize::Small), width.max(height).max(1));
    // A small picture is only made smaller.
    let small_width = (width * i64::from(SMALL_SIDE) / side).clamp(1, width);
    // A picture that is no larger than the small one is shown as large as it is.
    let sources = (small_width < width).then(|| format!("{small} {small_width}w, {} {width}w", urls::file(file.id)));
    let sizes = sources.is_some().then_some("(min-width: 60em) 40rem, 92vw");
    let alt = file.alt.clone();
    let named = if alt.is_empty() { t.say("file-see-large") } else { format!("{alt} {}", t.say("file-see-large")) };
    Either::Right(view! {
        <p class="pic">
            <a href=urls::file(file.id) aria-label=named>
                <img
                    src=small
                    srcset=sources
                    sizes=sizes
                    width=width.to_string()
                    height=height.to_string()
                    alt=alt
                    lang=file.language.clone()
                    loading="lazy"
                    decoding="async"
                />
            </a>
        </p>
    })
}

/// A number of bytes in words: "340 kB", "2.1 MB".
fn size(t: Text, bytes: i64) -> String {
    const KILO: i64 = 1_000;
    if bytes < KILO * KILO {
        return say!(t, "file-kilobytes", count = ((bytes + KILO - 1) / KILO).max(1));
    }
    let tenths = bytes / (KILO * KILO / 10);
    say!(t, "file-megabytes", number = format!("{}.{}", tenths / 10, tenths % 10))
}
