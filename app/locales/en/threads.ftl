# Talking an idea through: viewpoints, replies, and what stands in the place of one that is gone.

## The talk under an idea
# $from, $to: the first and last shown. $all: how many there are. $kind: what it is about: idea, test or decision.

talk-title = Talk it through
talk-count = { $count ->
    [0] No viewpoints yet.
    [one] { $count } viewpoint.
   *[other] { $count } viewpoints.
}
talk-add = Add your viewpoint
talk-all-replies = { $count ->
    [one] Show { $count } reply
   *[other] Show all { $count } replies
}
talk-pages = Conversations { $from } to { $to } of { $all }
talk-empty-title = Nobody has said anything here yet.
talk-empty-text = { $kind ->
    [test] What people think of this test will be here. You can be the first to add a viewpoint.
    [decision] What people think of this decision will be here. You can be the first to add a viewpoint.
   *[other] What people think of this idea will be here. You can be the first to add a viewpoint.
}
talk-empty-closed = People added no viewpoints while they could.
talk-rules = House rules, in short
talk-rule-topic = { $kind ->
    [test] Talk about the test, not the person.
    [decision] Talk about the decision, not the person.
   *[other] Talk about the idea, not the person.
}
talk-rule-life = Say what in your life makes you think it.
talk-rule-open = When a facilitator takes words out, they give a rule and a reason.
talk-rules-all = <a>Read all house rules</a>
talk-rules-line = { $kind ->
    [test] Talk about the test, not the person. <a>Read all house rules</a>
    [decision] Talk about the decision, not the person. <a>Read all house rules</a>
   *[other] Talk about the idea, not the person. <a>Read all house rules</a>
}

## A viewpoint
# $name: the name shown, or "No name". $day: a day. $count: people or replies.

viewpoint-life-said = What makes me think it:
viewpoint-edited = Edited
viewpoint-answers = In reply to { $name }
viewpoint-answers-no-name = In reply to someone with no name
viewpoint-answers-gone = In reply to words that are not here now
viewpoint-held-own = This waits. A facilitator reads it first. Until then, only you and the facilitators see it.
viewpoint-held-staff = This waits to be read. Only its author and the facilitators see it.
viewpoint-stub-withdrawn = <b>A viewpoint was taken back</b> by its author on { $day }.
viewpoint-stub-hidden = <b>A viewpoint was taken out</b> on { $day }.
viewpoint-stub-hidden-rule = <b>A viewpoint was taken out</b> on { $day }. The rule: { $rule }.
viewpoint-stub-held = <b>A viewpoint was changed</b> and waits. A facilitator reads it first.
viewpoint-stub-topic-gone = { $kind ->
    [test] <b>The test is not here any more.</b> What people said about it is not shown.
    [decision] <b>The decision is not here any more.</b> What people said about it is not shown.
   *[other] <b>The idea is not here any more.</b> What people said about it is not shown.
}
viewpoint-reply = Reply
viewpoint-mark = Mark as helpful
viewpoint-unmark = Take my mark back
viewpoint-helpful = { $count ->
    [one] Helpful to { $count } person
   *[other] Helpful to { $count } people
}
viewpoint-edit = Edit
# Beside one's own words when the time to edit them is over: "Let the city quote your viewpoint".
viewpoint-quoting-yes = Let the city quote
viewpoint-quoting-no = Stop quotes of
viewpoint-withdraw = Take back
viewpoint-let-through = Let it through
# Read out after a button, to tell one from the next: "Reply to Wren", "Mark as helpful: Wren", "Edit your viewpoint".
viewpoint-to = to { $name }
viewpoint-of = (viewpoint of { $name })
viewpoint-mine = your viewpoint

## The page of a viewpoint
# $title: the title of the page. $sentence: the idea in one sentence. $leader: a person.

viewpoint-title = What { $name } thinks
viewpoint-title-no-name = What someone thinks
viewpoint-title-withdrawn = A viewpoint that was taken back
viewpoint-title-hidden = A viewpoint that was taken out
viewpoint-title-held = A viewpoint that waits
viewpoint-title-topic-gone = { $kind ->
    [test] A viewpoint on a test that is gone
    [decision] A viewpoint on a decision that is gone
   *[other] A viewpoint on an idea that is gone
}
viewpoint-tab = { $title }: { $sentence }
viewpoint-before = What this answers
viewpoint-between = See what was said in between
viewpoint-go-up = Go to the viewpoint of { $name }
viewpoint-replies = { $count ->
    [one] { $count } reply
   *[other] { $count } replies
}
viewpoint-pages = Replies { $from } to { $to } of { $all }
viewpoint-no-replies = No replies yet.
viewpoint-no-replies-text = What people answer will be here. Anyone can reply.
viewpoint-whole-talk = { $kind ->
    [test] Read the whole talk about this test
    [decision] Read the whole talk about this decision
   *[other] Read the whole talk about this idea
}
viewpoint-back-to-topic = { $kind ->
    [test] Back to the test
    [decision] Back to the decision
   *[other] Back to the idea
}
viewpoint-see = See the viewpoint
viewpoint-saved-sent = Saved. Your viewpoint is on the page.
viewpoint-saved-edited = Saved. Your new words are on the page.
viewpoint-saved-quoting-yes = Saved. The city may quote your words in a paper.
viewpoint-saved-quoting-no = Saved. The city may not quote your words. They are gone from every paper.
viewpoint-saved-held = Saved. Your viewpoint waits to be read.
viewpoint-saved-held-who = A facilitator of this mission reads it first. Then everyone can see it. Until then, only you and the facilitators do.
viewpoint-held-come-back = Keep this browser, or <a>get three words</a> that bring you back to it.
viewpoint-saved-withdrawn = Done. Your words are gone from every page.
viewpoint-saved-removed = Done. Your words are gone. Nothing stays in their place.
viewpoint-saved-let-through = Done. Everyone can read it now.
viewpoint-next-reply = <b>{ $leader }</b> reads what people say here and replies by { $day }. Anyone can answer you.
viewpoint-next-nobody = Nobody here leads this yet. So nobody has promised a reply. Anyone can answer you.
viewpoint-next = <b>{ $leader }</b> reads what people say here. Anyone can answer you.

## Writing one

viewpoint-stance = { $kind ->
    [test] Where do you stand on the test?
    [decision] Where do you stand on the decision?
   *[other] Where do you stand on the idea?
}
viewpoint-thought = What I think
viewpoint-life = What in my life makes me think it
viewpoint-may-quote = The city may quote my words in a paper for a committee.
viewpoint-send = Send viewpoint
viewpoint-not-sent = Your viewpoint is not sent yet
viewpoint-shown = You are shown as { $name }. <a>Change how you are shown</a>
viewpoint-shown-no-name = You are shown with no name. <a>Change how you are shown</a>
viewpoint-shown-stranger = You need no account. We show a nickname that we make up for you.
viewpoint-shown-staff = You are shown as { $name }, with your role. People of the city always are.
reply-title = Reply to { $name }
reply-send = Send reply
reply-not-sent = Your reply is not sent yet
# $time: a time of day.
edit-title = Edit your viewpoint
edit-until = You can change it until { $time }. We keep the words it had before.
edit-now = These are the words now:
edit-not-saved = Your words are not saved yet
edit-as-reply = Send as a reply
withdraw-title = Take your viewpoint back?
withdraw-text = Your words go away for good, also the words it had before you edited it.
withdraw-stub-stays = A line keeps their place, and the replies stay.
withdraw-nothing-stays = Nothing stays in their place.
withdraw-button = Take it back
withdraw-keep = Keep it
let-through-title = Can everyone read this?
let-through-text = If it keeps the house rules, let it through. Then everyone can read it and answer.
let-through-mission = It belongs to the mission
let-through-button = Let it through
let-through-done = This does not wait any more
