# Tests: small tries of an idea with city teams.
# $title: the test. $place: the city, or where the test is. $count: how many. $number, $round: numbers. $day, $first, $last: days.

## The list

tests-title = Tests
tests-lead = A test is a small try of an idea. City teams and residents do it together. We publish what did not work too.
tests-running = Running now
tests-preparing = Being prepared
tests-closed = What we learned
tests-all = See all tests
tests-state = What it does
tests-any-state = All
tests-any-stage = All stages
tests-any-result = All results
tests-show = Show these
tests-found = { $count ->
    [one] We found { $count } test.
   *[other] We found { $count } tests.
}
tests-found-none = We found no test.
tests-no-match = No test fits.
tests-no-match-text = Choose less, or look at all tests.
tests-none = There are no tests yet.
tests-none-text = Tests of ideas will be here. City teams propose them from ideas of residents.
pages-tests = Tests { $from } to { $to } of { $all }
mission-tests-lead = Small tries of ideas, with city teams.
mission-tests-all = See all tests of this mission
home-not-worked = The newest test that did not work

## What a test does, how far it is, what came of it

test-state-running = Running now
test-state-stopped = Stopped
test-state-preparing = Being prepared
test-state-closed = Closed
test-stage-label = How far this test is
test-stage-sketch = Sketch
test-stage-model = Model
test-stage-street = On the street
test-stage-everyone = For everyone
test-stage-detail-sketch = On paper, to talk about.
test-stage-detail-model = Something to touch and try.
test-stage-detail-street = Real, in one place, for a while.
test-stage-detail-everyone = Real, everywhere.
test-result = Result
# Read out after the result of this test, among all five.
test-result-this = (this test)
test-result-worked = Worked
test-result-mixed = Mixed
test-result-did_not_work = Did not work
test-result-could_not_tell = Could not tell
test-result-stopped_early = Stopped early
test-result-detail-worked = What we said before the test came true.
test-result-detail-mixed = Some of it came true.
test-result-detail-did_not_work = It did not come true. That is worth as much.
test-result-detail-could_not_tell = We do not know, and we say why.
test-help-travel = Help with travel
test-help-interpreter = An interpreter or a signer
test-help-childcare = Care for my child
test-help-payment = Money for my time

## One test
# $when: "11 May to 26 June 2026". $place: "Elm Street School". $name: a person. $role, $job: what they are. $team: their team.

test-number = Test { $number }
test-number-round = Test { $number }, round { $round }
test-number-when = Test { $number }. { $when }
test-closed-on = Test { $number }, closed on { $day }.
test-from-to = { $first } to { $last }
test-from = From { $first }
test-no-dates = The days are not set yet
test-when = { $when }.
test-when-where = { $when }, { $place }.
test-think = We think that
test-attempt = So we will try
test-stop-if = We will stop if
test-watch = What we watch
test-worked-if = We will know it worked if
test-said-worked-if = We said it worked if
test-locked = Locked on { $day }, when the test started. Nobody can change this line.
test-locks = This line can still change. It locks when the test starts.
test-rounds = What we changed since last round
test-no-rounds = The first round begins when the test starts.
test-round-from = Round { $number }, from { $day }
test-round-first = This is how the test began.
test-round-saw = What we saw in round { $number }:
test-owners = Who runs this test
test-owner-role = { $job }, { $team }
test-idea = The idea behind it
test-people = { $count ->
    [one] { $count } person signed up.
   *[other] { $count } people signed up.
}
# For one to four people.
test-people-few = A few people signed up.
test-stopped-on = We stopped this test on { $day }.
test-stopped-next = We will say here what we learned.
test-for-team = For the city team
test-see = Go to the test
idea-tests = Tests of this idea

## After it is closed

test-thought = We thought
test-saw = We saw
test-learned = So we learned
test-next = Next we will
test-learned-short = We learned:
test-worth = Why it was worth doing
test-leader-role = { $name }, { $role }
test-tried = What we tried
test-watched = What we watched
test-why-stopped = Why we stopped

## Try it
# $position: a place in the line. $needs: what a person needs.

test-try = Try it
test-tell = Tell us how it went
test-my-place = See my place
test-sign-up = Put me on the list
test-wait = Put me on the waiting list
test-places-open = Anyone can come. Tell us that you come, so that we can plan.
test-places = { $count ->
    [one] There is { $count } place. It is free.
   *[other] There are { $count } places. Some are free.
}
test-places-full = { $count ->
    [one] The only place is taken. You can wait for it.
   *[other] All { $count } places are taken. You can wait for one.
}
test-takes-nobody = This test takes no more people.
test-help-which = What help would you like?
test-help-private = Only the people who run this test see this.
test-need = What else do you need?
test-need-hint = For example a seat, a quiet place or a ramp. You can leave this out.
test-email = Your email address
test-email-hint = We write only about this test. You can leave this out, and look here for news.
test-you-have-place = You have a place.
test-you-wait = You are number { $position } on the waiting list.
test-needs = You told us that you need: { $needs }.
test-needs-none = You told us that you need nothing special.
test-change-needs = Change what I need
test-change-needs-lead = Change it any time. Only the people who run this test see it.
test-save-needs = Save what I need
test-leave = Give my place back
test-leave-title = Do you want to give your place back?
test-leave-place = Someone who waits gets your place. We tell them at once. What you told us is deleted.
test-leave-line = You leave the waiting list. What you told us is deleted.
test-not-signed-up = You are not signed up for this test.
test-saved-place = Saved. You have a place.
test-saved-place-next = We tell you here, and by email if you left one, when something changes.
test-saved-waiting = Saved. You are on the waiting list.
test-saved-waiting-next = When a place is free, you get it and we tell you at once.
test-saved-left = Done. You gave your place back.
test-saved-left-next = What you told us is deleted. You can sign up again.
test-messages = The team wrote to you
test-message-from = { $name }, { $day }

## Proposing and preparing
# $limit, $letters: the most there can be.

test-propose = Propose a test
test-propose-lead = Start small. You can leave parts empty until the test starts.
test-edit = Prepare this test
test-edit-lead = You can change all of this until the test starts.
test-edit-locked = This test started on { $day }. What it says is locked.
test-save = Save the test
test-clash = What someone else saved
test-group-what = What we try
test-group-where = With whom, where and when
test-group-signs = What we look for
test-group-come = Who can come
test-field-title = Name of the test
test-field-think = We think that
test-field-attempt = So we will try
test-field-people = With whom
test-field-place = Where
test-field-starts_on = First day
test-field-ends_on = Last day
test-field-watch = We will watch
test-field-worked_if = We will know it worked if
test-field-stop_if = We will stop if
test-field-stage = Stage
test-field-help = Help we offer
test-field-places = Places
test-hint-title = What we try, in a few words.
test-hint-think = One sentence that can turn out to be wrong.
test-hint-attempt = What we do, so that people can picture it.
test-hint-people = Who does it with us, and for whom it is.
test-hint-place = A place that people can find.
test-hint-watch = One thing on each line. Up to { $limit } lines, each up to { $letters } letters.
test-hint-worked_if = Something that anyone can check. It locks when the test starts. Nobody can change it after that.
test-hint-stop_if = What must not happen.
test-hint-help = Choose what we can really give.
test-hint-places = How many people can come. Leave this empty if anyone can.
test-team = Team
test-team-hint = The team that owns this test, for example Streets.

## Owners

test-edit-owners = Change who runs it
test-owners-title = Who runs this test?
test-owners-lead = People from several teams can own a test together. At least one does.
test-add-owner = Add an owner
test-remove-owner = Take { $name } off this test
test-colleague = Person
test-choose-colleague = Choose a person
test-owner-added = Saved. They run this test now.
test-owner-removed = Done. They do not run this test any more.

## Starting, rounds, stopping, closing

test-start = Start the test
test-start-title = Do you want to start this test?
test-start-lead = Everyone sees that it runs. The idea is shown as being tested.
test-start-what = From now on, nobody can change this line. The rest of the test is locked too.
test-start-missing = Some parts are still missing:
test-round = Start a new round
test-round-title = Round { $number }
test-round-lead = Each round says what is different. Earlier rounds stay as they are.
test-round-seen = What did we see in the last round?
test-round-seen-hint = Numbers and words. You can leave this out.
test-round-changed = What did we change since last round?
test-round-changed-hint = And why, if you know.
test-stop = Stop the test early
test-stop-title = Do you want to stop this test early?
test-stop-lead = We tell everyone who signed up at once, with your reason.
test-stop-reason = Why do we stop?
test-stop-reason-hint = Everyone can read this.
test-close = Say what we learned
test-close-title = What did we learn?
test-close-lead = This closes the test. Everyone can read it, and it cannot be changed after.
test-close-or-stop = Did you end it before its last day? Stop the test early first.
test-close-thought = We thought
test-close-thought-hint = What we believed before the test.
test-close-saw = We saw
test-close-saw-hint = What happened. Start with the most important thing, then a new line for the rest.
test-close-learned = So we learned
test-close-learned-hint = The first line is what people take away.
test-close-next = Next we will
test-close-next-hint = What we do now, or that we do nothing more.
test-close-worth = Why it was worth doing
test-close-worth-hint = One line in the words of the person who leads.
test-close-leader = Who says this?
test-close-leader_role = What they are
test-cannot-preparing = This test has not started yet.
test-cannot-running = This test is running.
test-cannot-stopped = This test was stopped.
test-cannot-closed = This test is closed.
test-you-typed = What you typed

test-done-proposed = Saved. The test is being prepared.
test-next-proposed = Add what is still missing, then start it.
test-done-changed = Saved.
test-next-changed = Start the test when all of it is said.
test-done-started = The test is running.
test-next-started = The line that shows if it worked is locked.
test-done-round = The new round has begun.
test-next-round = Everyone can read what is different.
test-done-stopped = The test is stopped.
test-next-stopped = We told everyone who signed up. Now say what we learned.
test-done-closed = The test is closed.
test-next-closed = Everyone can read what we learned.
test-done-message = Your message is sent.
test-next-message = Each person gets it once.

## Who signed up, and writing to them
# $placed, $waiting: how many people.

test-see-people = See who signed up
test-people-title = Who signed up?
test-people-counts = With a place: { $placed }. Waiting: { $waiting }.
test-people-recorded = Names, needs and addresses are private. We write down that you looked.
test-show-people = Show names and needs
test-show-more-people = Show more people
test-people-none = Nobody has signed up yet.
test-people-none-text = People who sign up will be here, with what they need.
test-has-place = Has a place
test-waits = Waits, number { $position }
test-signed-up-on = Signed up on { $day }.
test-no-email = No address. They see messages on their page.
test-write = Write to people who signed up
test-write-lead = Each person sees your message on their page. Those who left an address get an email too.
test-audience = To whom?
test-audience-all = Everyone who signed up
test-audience-placed = People with a place
test-audience-waiting = People who wait
test-message-words = Your message
test-send = Send the message
test-messages-sent = What was sent

## Told to people

notice-test_started = A test of your idea, or one that you follow, has started.
notice-test_round = A test that you follow has a new round.
notice-test_place = You have a place in a test now.
notice-test_message = The people who run a test wrote to you.
notice-test_stopped = A test that you signed up for or follow was stopped.
notice-test_closed = A test that you took part in or follow has a result.
mail-test-subject = { $title }: news from { $place }
mail-test-see = See the test:
mail-test-leave = You get this because you signed up, or someone gave us this address. You can give your place back here:
change-test-started = Test started
change-test-round = New round of a test
change-test-stopped = Test stopped early
change-test-closed = Test closed
