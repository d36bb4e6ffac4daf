# Ideas: the list, an idea, the answers to it, its versions, and its reply.

## The list
# $mission: its title. $ideas, $people, $count: how many. $from, $to: the first and last shown.

ideas-title = Ideas for { $mission }
ideas-heading = Ideas
ideas-lead = { $ideas ->
    [one] { $ideas } idea
   *[other] { $ideas } ideas
} from { $people ->
    [one] { $people } person.
   *[other] { $people } people.
} Ideas that few people have answered come first.
ideas-search = Search ideas
ideas-state = State
ideas-any-state = Any state
ideas-order = Order
idea-order-fewest = Fewest answers
idea-order-newest = Newest
idea-order-discussed = Most viewpoints
ideas-show = Show ideas
ideas-shown = { $count ->
    [one] { $count } idea.
   *[other] { $count } ideas. You see { $from } to { $to }.
}
ideas-found = { $count ->
    [one] { $count } idea fits.
   *[other] { $count } ideas fit.
}
ideas-no-match = No idea fits what you look for
ideas-no-match-help = Try fewer words, or look at any state.
ideas-none = No ideas yet
ideas-none-help = Ideas that people add come up here. Anyone can add one.
# $name: who wrote it. $day: when. $viewpoints: "27 viewpoints".
idea-meta = { $name }, { $day }. { $viewpoints }.

## One idea
# $number: its number in the mission. $count: people. $leader: who leads the mission. $day: a day.

idea-number = Idea { $number }
idea-why = Why it matters to me
idea-helps = Who it helps
idea-harms = Who it could harm
we-do-not-know = We do not know yet.
idea-agreed-before = { $count ->
    [one] { $count } person agreed with earlier words of this idea.
   *[other] { $count } people agreed with earlier words of this idea.
}
idea-side = People, dates and other ideas
idea-who-answers = Who answers
idea-next = What happens next
idea-next-sent = Sent
idea-next-reply-by = <b>{ $leader }</b> replies by { $day }
idea-next-reply-by-nobody = We reply by { $day }
idea-next-reply = <b>{ $leader }</b> replies. No day is set yet.
idea-builds-on = It builds on
idea-built-on = Ideas that build on it
idea-like-this = Ideas like this one
idea-see-versions = { $count ->
    [one] See { $count } version
   *[other] See all { $count } versions
}
idea-versions-title = Versions of this idea
idea-version = Version { $number },
idea-held = A person reads this idea before everyone can see it.
idea-let-through = Let this idea through
idea-not-held = This idea does not wait any more.
idea-saved-let-through = Saved. Everyone can read this idea now.
idea-saved-edit-held = Saved. A person reads the new words before everyone can see them.
idea-saved-edit = Saved. We tell the people who agreed before.
idea-stub-withdrawn = Its author took this idea back. We keep its place, not its words.
idea-stub-hidden = This idea was taken out. We keep its place, not its words.
idea-stub-hidden-rule = This idea was taken out. The rule: { $rule }. We keep its place, not its words.

## Changing and taking back

idea-edit = Change the words
idea-edit-title = Change your idea
idea-edit-lead = { $count ->
    [0] We keep what you wrote before. Everyone can read both.
    [one] { $count } person agrees. We tell them, and we keep what you wrote before.
   *[other] { $count } people agree. We tell them, and we keep what you wrote before.
}
idea-edit-now = The words as they are now
idea-edit-save = Save the new words
idea-sentence-label = Your idea in one sentence
idea-why-label = Why does it matter to you?
idea-helps-label = Who does it help?
idea-harms-label = Who could it harm?
idea-reason-label = Why do you change it?
idea-reason-hint = One line for everyone. You can leave this out.
idea-withdraw = Take my idea back
idea-withdraw-title = Take your idea back?
idea-withdraw-what = Its words go for good, earlier versions too. Nobody can answer it any more. A line stays that says you took it back.

## Sent
# $leader: who leads the mission. $day: the day of the reply.

sent-title = What happens now
sent-saved = Sent. Thank you.
sent-open = Everyone can read and answer your idea now.
sent-held = A person reads your idea first. Then everyone can read and answer it.
sent-reply-by = <b>{ $leader }</b> replies by <b>{ $day }</b>.
sent-reply = <b>{ $leader }</b> replies. We do not know yet when.
sent-email = We write to you when there is an answer.
sent-words = Do you want to come back on another phone? Three words bring you back.
sent-words-known = Come back here to see the answer. You know how to sign in.
get-my-words = Get my three words
sent-see-idea = See my idea
