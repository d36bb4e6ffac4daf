# Papers for committees: the form in which staff make one, and the words of the papers themselves.

## Lists and links

papers-title = Papers for committees
papers-lead = Each paper stays as it was made. A new one never takes the place of an old one.
papers-none = No paper yet.
papers-none-text = Papers that staff make from a mission will be here.
papers-past-end = There are no papers on this page.
papers-past-end-text = Start again at the first page.
papers-first = See the newest papers
papers-pages = Papers { $from } to { $to } of { $all }.
papers-line = For { $committee }. Made by { $name } on { $day }.
papers-line-nobody = For { $committee }. Made on { $day }.
paper-make = Make a paper for a committee
paper-make-decision = Make a paper about this decision
paper-make-again = Make another one from this

## The form
# $mission: a title. $limit: a number.

paper-form-lead = We put together what this mission holds. You say what the committee is asked to decide.
paper-form-lead-decision = We put together what decision { $number } rests on, as it is now in version { $version }. You say what the committee is asked to decide.
paper-kept = The paper gets an address of its own and never changes after. Anyone who has the address can read it.
paper-field-title = What is the title of the paper?
paper-field-committee = Which committee is it for?
paper-field-meeting = On which day does it meet?
paper-field-item = Which item on its list is it?
paper-field-purpose = Why does this come to the committee?
paper-field-recommendation = What do you ask it to decide?
paper-field-recommendation-hint = Each line becomes a numbered paragraph.
paper-field-options = What else could be done?
paper-field-options-hint = Say at least what happens if nothing is done.
paper-field-implications = What does it mean for money and law?
paper-field-risks = What could go wrong?
paper-field-next_steps = What happens next, who does it and when?
paper-parts = Which parts shall be in it?
paper-part-background = Background: the change we want, what is open and what is fixed
paper-part-people = How many people took part
paper-part-ideas = The ideas that most people answered, with their answers
paper-part-viewpoints = How many viewpoints are for and against
paper-part-quotes = Quotes
paper-part-answers = What the city answered to ideas
paper-part-tests_did_not_work = Tests that did not work, or were stopped early
paper-part-tests = Tests with other results
paper-part-evidence = Evidence, how we know it and who is missing from it
paper-part-assumptions = What we think is true, and how sure we are
paper-part-decisions = What is decided or proposed, why, and when we look again
paper-part-decision = The decision now and before, why, who decided, and when we look again
paper-part-history = Every version of the decision
paper-part-affected = Who this helps and whom it could harm
paper-part-moderation = How we moderated: what was held, taken out and asked again
paper-quotes = Which words of people shall be in it?
paper-quotes-hint = Only words whose writers let us quote them can be ticked. Up to { $limit }. If a writer takes them back, they go from the paper, too.
paper-quotes-none = Nobody has written words that we may quote yet.
paper-quotes-gone = We may not quote some words that you ticked. They are gone from the list. Look at your choice again.
paper-warnings = What is missing
paper-warnings-lead = If you leave it so, the paper says it.
paper-button = Make the paper
paper-look = Look at it first
paper-look-title = This is how the paper will look
paper-look-text = We have not kept anything yet. What you typed is below.
paper-look-form = Go on with it

## The paper
# $committee: a name. $day: a day. $item: a number or name. $name, $role: a person.

paper-for = { $committee }
paper-for-day = { $committee }, { $day }
paper-for-item = { $committee }, item { $item }
paper-for-day-item = { $committee }, { $day }, item { $item }
paper-report-of = Report of { $name }, { $role }.
paper-report-of-name = Report of { $name }.
paper-note = Please note before you decide.
paper-source = Made on { $day } from the mission "{ $mission }", version { $version }.
paper-source-decision = Made on { $day } from decision { $number }, version { $version }, of the mission "{ $mission }".
paper-at = This paper is kept at { $address }
paper-changed-mission = This mission changed on { $day }, after this paper was made.
paper-changed-decision = This decision changed on { $day }.
paper-changed-number = Decision { $number } changed on { $day }, after this paper was made.
paper-changed-at = The newest version is at { $address }
paper-changed-newest = See the newest version
paper-changed-again = Make a new paper from this one
paper-changed-see = See what changed
paper-get-docx = Get this as a document (DOCX)
paper-get-html = Get this as a page (HTML)
paper-get-data = Get the numbers
paper-table = Table { $number }: { $caption }
paper-gone = [These words were taken back, or we may not show them any more.]
paper-demo = Demo content.

## Headings

paper-section-purpose = Purpose
paper-section-recommendation = Recommendation
paper-section-background = Background
paper-section-told = What people told us
paper-section-decision = The decision
paper-section-decisions = What is decided and proposed
paper-section-history = How the decision came about
paper-section-tests = What was tested
paper-section-assumptions = What we think is true
paper-section-moderation = How we moderated
paper-section-evidence = Evidence
paper-section-options = Options
paper-section-affected = Who this affects
paper-section-implications = Financial and legal implications
paper-section-risks = Risks
paper-section-next-steps = Next steps
paper-none-purpose = Nothing was written here.
paper-none-recommendation = Nothing was written here.
paper-none-options = No other options were written down.
paper-none-implications = The officer wrote nothing about money and law.
paper-none-risks = The officer wrote nothing about risks.
paper-none-next-steps = We do not know yet.

## Background
# After each of the first five comes a text of the city.

paper-background-change = The change we want:
paper-background-why = Why now:
paper-background-keep = What we will not trade away:
paper-background-open = What is open to change:
paper-background-fixed = What is fixed:
paper-background-answer = People could answer until { $day }.
paper-background-reply = We promised to reply by { $day }.
paper-background-leader = { $name }, { $role }, leads this mission.

## What people told us

paper-people = { $count ->
    [0] Nobody took part.
    [one] { $count } person took part.
   *[other] { $count } people took part.
}
paper-people-few = Fewer than { $few } people took part.
paper-people-decision = They answered the ideas that this decision is about, sent them, or said what they think.
paper-counts = There are { $ideas ->
    [one] { $ideas } idea
   *[other] { $ideas } ideas
}, { $votes ->
    [one] { $votes } answer
   *[other] { $votes } answers
} and { $viewpoints ->
    [one] { $viewpoints } viewpoint
   *[other] { $viewpoints } viewpoints
}.
paper-counts-hidden = There are { $ideas ->
    [one] { $ideas } idea
   *[other] { $ideas } ideas
} and { $viewpoints ->
    [one] { $viewpoints } viewpoint
   *[other] { $viewpoints } viewpoints
}.
paper-no-ideas = Nobody proposed an idea.
paper-ideas-caption = { $shown ->
    [one] the idea that most people answered, of { $all }
   *[other] the { $shown } ideas that most people answered, of { $all }
}
paper-few = Groups of fewer than { $few } people are written "<{ $few }". A total that would give one away is hidden.
paper-hidden = hidden
paper-head-idea = Idea
paper-head-agree = Agree
paper-head-disagree = Disagree
paper-head-unsure = Not sure
paper-head-all = All
paper-head-state = State
paper-head-stance = Stance
paper-head-viewpoints = Viewpoints
paper-no-viewpoints = Nobody wrote a viewpoint.
paper-stances-caption = viewpoints by where they stand
paper-not-quoted = { $count ->
    [one] { $count } viewpoint is not quoted here. Its writer did not say that we may.
   *[other] { $count } viewpoints are not quoted here. Their writers did not say that we may.
}
paper-quote = “{ $words }” ({ $by })
paper-consent-no-name = We may quote it. Shown with no name.
paper-consent-name = We may quote it. Shown as { $name }.
paper-consent-staff = We may quote it. Written by { $name }, { $job }.
paper-evidence-kind-story = A story
paper-evidence-kind-number = A number
paper-evidence-kind-document = A document
paper-evidence-kind-test_result = The result of a test
paper-evidence-kind-staff_see = What staff see
paper-strength-hint = A hint
paper-strength-some = Some evidence
paper-strength-strong = Strong evidence
paper-evidence-not-weighed = Nobody has weighed it yet
paper-evidence-checked = Checked by the city.
paper-evidence-unchecked = Not checked yet.
paper-evidence-no-quote = The person who told it does not want to be quoted.
paper-evidence-how = How we know:
paper-evidence-missing = Who is missing:
paper-affected-idea = Idea { $number }.
paper-affected-helps = It helps:
paper-affected-harms = It could harm:
paper-not-known = We do not know yet.
paper-affected-do = What we will do:
paper-answer = Idea { $number }. The city answered on { $day } ({ $state }):
paper-no-answers = The city has not answered these ideas yet.
paper-source-label = Source:
paper-evidence-rests = The decision rests on:
paper-evidence-none-because = We have no evidence yet, because

## Decisions
# $number: the number of a decision. $version: its version. $state, $sure: words of ours. $what, $why: an option and why not. $shown, $all: counts.

paper-decision = Decision { $number }, version { $version } ({ $state }):
paper-no-decisions = Nothing is decided or proposed yet.
paper-decisions-more = These are the newest { $shown } of { $all } decisions.
paper-decision-before = Before:
paper-decision-now = Now:
paper-decision-moved = What moved us:
paper-decision-nothing-new = There is no new evidence.
paper-decision-off = Who is better or worse off:
paper-decision-why = Why:
paper-decision-who = Who decided:
paper-decision-will = Who will decide:
paper-decision-on = Decided on { $day }.
paper-decision-will-on = To be decided on { $day }.
paper-decision-look = We look again on { $day }.
paper-decision-look-due = It is time to look again. The day for it is { $day }.
paper-decision-no-look = It is over. No day is set to look again.
paper-decision-minority = What those said who did not agree:
paper-decision-sure = How sure we are: { $sure }.
paper-decision-nothing = If we do nothing:
paper-decision-option = Not chosen:
paper-decision-not-because = Because:
paper-decision-sign = What would change our mind:
paper-because-new = Why:
paper-because-decided = What people said, and what we changed:
paper-because-changed = This changed because:
paper-because-kept = We looked again and kept it because:
paper-because-corrected = What was wrong with the words:
paper-because-ended = This ended because:
paper-because-stopped = We stopped this because:
paper-history-version = Version { $version }, { $day }:
paper-option-line = { $what } { $why }

## Tests
# $number: the number of a test. $result: a result. $day: a day. $count: rounds.

paper-test = Test { $number }:
paper-test-result = Result: { $result }.
paper-test-ended = It ended on { $day }.
paper-test-rounds = It had { $count ->
    [one] { $count } round
   *[other] { $count } rounds
}.
paper-test-idea = It is a try of this idea:
paper-test-try = We tried this:
paper-test-worked-if = Before it started, we said that it worked if:
paper-test-stopped = We stopped it because:
paper-test-thought = We thought:
paper-test-saw = We saw:
paper-test-learned = So we learned:
paper-test-next = Next we will:
paper-no-tests = No test has a result yet.

## What we think is true, and moderation
# $sure: how sure we are. $supports, $weakens: pieces of evidence.

paper-assumption = { $sure }:
paper-assumption-before = Until { $day }, we said: { $sure }.
paper-assumption-evidence = Pieces of evidence for it: { $supports }. Against it: { $weakens }.
paper-no-assumptions = We have not written down what we think is true.
paper-moderation-caption = what facilitators did in this mission, since its start
paper-moderation-reports = Reports
paper-moderation-changed = Asked again, changed
paper-head-done = What was done

## Warnings
# $few: 30. $day: a day.

paper-warn-small = The numbers are small: fewer than { $few } people took part.
paper-warn-not-asked = We have not written down which groups were not asked.
paper-warn-no-evidence = There is no evidence on this mission yet.
paper-warn-no-evidence-decision = There is no evidence on this decision yet.
paper-warn-look-again = It is time to look again at decision { $number }.
paper-warn-no-look-again = No day is set to look again.
paper-warn-no-test = No test of these ideas has a result yet.
paper-warn-unchecked = { $count ->
    [one] { $count } piece of evidence has not been checked.
   *[other] { $count } pieces of evidence have not been checked.
}
paper-warn-open-until = People can still answer until { $day }.
paper-warn-open = People can still answer.
paper-warn-reply = We promised people a reply by { $day }. That day is over.
paper-warn-demo = This is made-up content.
paper-warn-imported = What people said was brought here from another place.
paper-warn-no-options = No other options are named.
paper-warn-no-implications = Nothing is said about money and law.
paper-warn-no-risks = Nothing is said about risks.
paper-warn-left-out-ideas = The ideas and their answers are left out.
paper-warn-left-out-viewpoints = The viewpoints are left out.
paper-warn-left-out-people = How many people took part is left out.
paper-warn-left-out-answers = The answers of the city are left out.
paper-warn-left-out-tests_did_not_work = Tests that did not work are left out.
paper-warn-left-out-tests = Tests with other results are left out.
paper-warn-left-out-assumptions = What we think is true is left out.
paper-warn-left-out-decisions = What is decided and proposed is left out.
paper-warn-left-out-history = The earlier versions of the decision are left out.
paper-warn-left-out-evidence = The evidence is left out.
paper-warn-left-out-affected = Who this affects is left out.
paper-warn-cannot-quote = { $count ->
    [one] { $count } viewpoint that people found helpful cannot be quoted. Its writer did not say that we may.
   *[other] { $count } viewpoints that people found helpful cannot be quoted. Their writers did not say that we may.
}
paper-warn-no-quotes = No words of people are quoted.
