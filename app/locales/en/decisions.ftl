# Decisions: the list, the page of one, its versions, and the forms of those who decide.

## Names
# $number: "17". $version: "3". $word: "Probably right". $ten: "about 7 in 10". $count: 1, 3, 5, 7 or 9.

decision-number = Decision { $number }
decision-number-version = Decision { $number }, version { $version }
decision-version = Version { $version }
how-sure-line = { $word }, { $ten }
direction-better = Better
direction-worse = Worse
direction-mixed = Mixed
direction-unknown = We do not know yet
cause-new_evidence = New evidence
cause-sign = A sign we were watching was seen
cause-error_found = We found a mistake of ours
cause-vote = A vote
cause-appeal = Someone asked us to look again
cause-law = The law changed
cause-budget = The money changed
cause-emergency = It could not wait
cause-review_due = The day to look again came
# Read out before words that were taken out or put in.
difference-removed = removed:
difference-added = added:

## Where a decision stands

decision-state-proposed = Open for views
decision-state-decided = Decided
decision-state-changed = Changed
decision-state-kept = Looked again, kept
decision-state-ended = Ended
decision-state-stopped = Stopped
decision-state-waiting = Time to look again
# $day: a day. What stands after it is the name of who decided.
decision-on = on { $day },
decision-will-be = to be decided on { $day },
decision-look-again-on = We look again on { $day }.

## The public clock
# $count: days.

decision-waited = { $count ->
    [one] This has waited { $count } day.
   *[other] This has waited { $count } days.
}
decision-waits-today = This is due today.
decision-waits-until = We have to look at this decision again. Then we change it, or keep it and say why.
decision-call-day = The day to look again came on { $day }.
decision-call-sign = A sign we watch was seen on { $day }.
decision-call-assumption = We are much less sure of something it rests on, since { $day }.
decision-call-evidence = Enough people brought new evidence by { $day }.
decision-seen-by = Seen by { $name }, { $day }

## What was done

decision-done-proposed = Proposed, open for views
decision-done-proposal = Proposal changed
decision-done-decided = Decided
decision-done-changed = Changed
decision-done-kept = Looked again, kept it
decision-done-corrected = A slip of the pen put right
decision-done-ended = Ended
decision-done-stopped = Stopped
decision-because-new = Why
decision-because-decided = What people said, and what we changed
decision-because-changed = This changed because
decision-because-kept = We looked again and kept it because
decision-because-corrected = What was wrong with the words
decision-because-ended = This ended because
decision-because-stopped = We stopped this because
decision-because-decided-hint = If nobody said anything, say so.
decision-because-changed-hint = Start with the evidence. If we were wrong, say so.
decision-because-kept-hint = Start with what we looked at.
decision-because-corrected-hint = A slip of the pen does not change what was decided.
decision-because-ended-hint = Say what happened, and what stays.
decision-because-stopped-hint = Say what we saw, and what happens now.

## The page of a decision
# $day: a day. $count: people. $name, $who, $job: a person and their role.

decision-open-for-views = Nothing is decided yet. This is open for views until { $day }.
decision-open-for-views-text = Everyone can read this proposal. It can still change before it is decided.
decision-before-from = Before, from { $day }
decision-now-from = Now, from { $day }
decision-no-new-evidence = We have no new evidence.
decision-no-evidence = We have no evidence yet, because
decision-moved = What moved us
decision-off = Who is better or worse off because of this
decision-sign-not-seen = Not seen yet.
decision-sign-seen = Seen on { $day }.
decision-affects-caption = Who is better or worse off
decision-affects-who = Who
decision-affects-how = How
decision-affects-known = How we know
decision-affects-do = What we will do
decision-affects-check = When we check
decision-check-on = We check on { $day }.
decision-do-nothing = Do nothing.
decision-people = What people said
decision-side = People, dates and versions
decision-who-will = Who will decide
decision-or-sooner = { $count ->
    [one] Or sooner, if a sign is seen, or { $count } person brings new evidence.
   *[other] Or sooner, if a sign is seen, or { $count } people bring new evidence.
}
decision-versions-short = Versions
decision-versions-link = See every version, word by word
decisions-of-mission = Other decisions of this mission

## What those who decide can do

decision-acts = For the city team
decision-act-new = Write a decision down
decision-act-new-lead = Propose it first, so that people can say what they think. Or write down what was decided. Everyone reads it, and it stays.
decision-act-decided = Decide this
decision-act-decided-lead = The proposal becomes a decision. Change the words where people convinced you.
decision-act-changed = Change this decision
decision-act-changed-lead = The version of today stays. Yours comes on top of it, and everyone sees what changed and why.
decision-act-kept = Look again and keep it
decision-act-kept-lead = Say what you looked at, and why it stays. Then the clock stops.
decision-act-corrected = Put a slip of the pen right
decision-act-corrected-lead = Only for wrong letters and words. When you changed your mind, change the decision.
decision-act-ended = End this decision
decision-act-ended-lead = It does not hold any more. All its versions stay for everyone to read.
decision-act-stopped = Stop this
decision-act-stopped-lead = It is called off early. All its versions stay for everyone to read.
decision-act-sign = Say that a sign was seen
decision-act-sign-lead = From then on everyone reads that it is time to look again.
decision-send-new = Publish
decision-send-decided = Publish the decision
decision-send-changed = Publish the change
decision-send-kept = Publish, and keep it
decision-send-corrected = Publish the correction
decision-send-ended = End the decision
decision-send-stopped = Stop it
decision-saved = Saved. Everyone reads the new version now.
decision-saved-new = Saved. Everyone can read it now.
decision-saved-corrected = Saved. The words are right now, and the old ones are in the list of versions.
decision-saved-sign = Saved. It is time to look again, and everyone can read that.
decision-saved-next = We tell everyone who took part in the ideas it is about. Please read it once more as people see it.

## The forms
# $limit: how many at most. $row: the number of a row.

decision-group-change = What happened
decision-group-what = What we decided
decision-group-who = Who decided
decision-group-why = Why
decision-group-options = What we did not choose
decision-group-affects = Who this affects
decision-group-again = When we look again
decision-group-language = Language
decision-choose = Choose one
decision-ask-stage = Is this decided already?
decision-ask-cause = What started this?
decision-ask-because = Why
decision-ask-moved = What moved us
decision-ask-moved-hint = Each piece of evidence in a row of its own. When there is none, tick the line below.
decision-ask-off = Who is better or worse off because of this
decision-ask-off-hint = Name the groups, also those who lose.
decision-stage-proposed = No, it is a proposal
decision-stage-proposed-hint = It is open for views until the day on which you decide.
decision-stage-decided = Yes, it is decided
decision-stage-decided-hint = It holds from today on.
decision-more-rows = Add more rows
decision-most-rows = { $limit ->
    [one] There is room for { $limit } row. Put several things into one.
   *[other] There is room for { $limit } rows. Put several things into one.
}
decision-row-option = Option { $row }
decision-row-option-why = Why not
decision-row-evidence = Evidence { $row }
decision-row-evidence-known = How we know: who, when, how many people
decision-row-evidence-address = Where to read it (you can leave this out)
decision-row-assumption = We think that ({ $row })
decision-row-assumption-sure = How sure we are of it
decision-row-affect = Who ({ $row })
decision-row-sign = Sign { $row }
decision-row-sign-look = Where we look, and how often
# Two texts of one row, one after the other. $before, $after: the texts.
decision-row-comma = { $before }: { $after }
decision-row-space = { $before } { $after }
decision-part-what = What we decided
decision-part-what-hint = One sentence that starts with a verb: "Close Elm Street to cars at school times."
decision-part-who = Who decided
decision-part-who-hint = For example: Transport Committee.
decision-part-speaker = Who answers for it
decision-part-speaker-hint = A name, a comma, what that person is. You can leave this out.
decision-part-on = On which day
decision-part-on-hint = For a proposal: the day on which it will be decided.
decision-part-meeting = In which meeting
decision-part-meeting-hint = For example: Meeting of 9 April 2026, item 6. 7 for, 2 against.
decision-part-why = Why we decided this
decision-part-why-hint = In plain words, as you would say it to a neighbour.
decision-part-do_nothing = Why we did not do nothing
decision-part-do_nothing-hint = What would have happened then.
decision-part-options = What we did not choose
decision-part-options-hint = Each option, and why not. Leave rows empty that you do not need.
decision-part-evidence = What this is based on
decision-part-evidence-hint = Each piece of evidence in a row of its own. When there is none, tick the line below.
decision-part-no_evidence = Why there is no evidence yet
decision-part-no_evidence-hint = Only when you ticked the line above.
decision-part-assumptions = What we assumed
decision-part-assumptions-hint = What must be true for this to work. At least one.
decision-part-sure = How sure we are
decision-part-sure-hint = That this was the right decision.
decision-part-affects = Who this affects
decision-part-affects-hint = At least one group. "We do not know yet" is a good answer when it is true.
decision-part-signs = What would change our mind
decision-part-signs-hint = At least one thing that we would see, with a number where you can.
decision-part-look_again_on = We look again
decision-part-look_again_on-hint = Within twelve months.
decision-part-evidence_people = How many people with new evidence make us look sooner
decision-part-evidence_people-hint = A number. Mostly 5.
decision-part-minority = What the minority said
decision-part-minority-hint = In their own words. You can leave this out.
decision-part-ideas = Which ideas this is about
decision-part-ideas-hint = Their numbers, for example 3, 27. We tell everyone who took part in them.
decision-part-language = Language of these texts
decision-part-language-hint = Screen readers need it to say the words right.
decision-sign-ask-sign = Which sign was seen?
decision-sign-ask-seen_on = On which day?
decision-sign-ask-note = What did you see?
decision-sign-ask-note-hint = Numbers, place, who saw it. Everyone reads this.
decision-sign-send = Publish what was seen

## Two people changed the same decision
# $version: a number.

decision-clash-newest = Someone else made version { $version } while you were writing. Your form is below.
decision-clash-read = Read that version
decision-clash = You both changed this
decision-clash-text = The form has your words. Change them if the other words are better. Then send it again.
decision-clash-theirs = In the newest version
decision-clash-yours = What you typed
decision-taken = Changed by the other person
decision-taken-text = You did not touch these. The form has the new words.

## Versions
# $version: a number. $day: a day.

decision-versions = Every version of this decision
decision-versions-lead = Newest first. Nothing is edited in place: each version stays, with the reason.
decision-version-of = Version { $version }, { $day }
decision-version-label = Version { $version }, from { $day }
decision-version-read = Read version { $version }
decision-version-before = The version before
decision-version-after = The next version
decision-version-old = This is an old version.
decision-version-newest = This is the newest version. See the page of the decision.
decision-version-newest-is = Read the newest one: version { $version }, from { $day }
decision-what-changed = What changed, word by word
decision-same-words = Every word stayed the same.
decision-whole = The whole of it
decision-writer = { $name }, { $job }
decision-written-by = Written down by { $who }
decision-compare-title = Versions { $from } and { $to } side by side
decision-compare-with = Now
decision-compare-button = Show what changed
decision-compare-one = This is one and the same version. Choose two.
decision-on-title = What did this say on a day?
decision-on-day = On { $day }
decision-on-label = Choose a day
decision-on-button = Show that day
decision-on-future = This day has not come yet. Choose today or an earlier day.
decision-on-before = This decision was not written down yet on { $day }.

## The list
# $from, $to: the first and last shown. $all: how many there are.

decisions-title = Decisions
decisions-lead = What the city decided, what it rests on, and what would change our mind. Each version stays.
decisions-state = Where it stands
decisions-all = All decisions
decisions-state-waiting = Time to look again
decisions-state-proposed = Open for views
decisions-state-holding = Decided
decisions-state-over = Ended or stopped
# Read out before the list.
decisions-found = The decisions
decisions-none = No decision is written down yet.
decisions-none-text = The decisions of the city will be here, with their reasons. City officers add them.
decisions-none-here = There are no such decisions.
decisions-none-here-text = Choose other filters, or see all decisions.
decisions-to-mission = Back to the mission
decisions-see-all = See all decisions
pages-decisions = Decisions { $from } to { $to } of { $all }
decisions-of-mission-all = See all decisions of this mission

## The first page
# $count: decisions.

home-decisions = What the city decided
home-decisions-text = Each says what it rests on, and what would change our mind.
home-decisions-waiting = { $count ->
    [one] { $count } decision waits to be looked at again.
   *[other] { $count } decisions wait to be looked at again.
}

# What a decision names, chosen from what the mission has.
decision-choose-evidence = Which evidence here is this? ({ $row })
decision-choose-assumption = Choose what we think ({ $row }), or write it below
decision-choose-none = Nothing from this list
decision-choose-evidence-line = { $kind }: { $words }
decision-choose-earlier = { $words } (named before)
