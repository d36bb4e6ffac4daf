# Words used on every page, and the names of things that have codes.
#
# How to write here: reading age 9 to 11, one idea a sentence, at most 25 words, active voice, "you" and "we" (we = the city).
# A message may stress a part with <b>..</b> and hold one link with <a>..</a>. Days and numbers come ready to show.

turnstone = Turnstone

## Title of the browser tab
# $page: the page. $place: the city. $title: a whole title.

title = { $page } - { turnstone } in { $place }
title-without-place = { $page } - { turnstone }
title-error = Error: { $title }

## Top and foot of each page

skip-link = Skip to the main part
demo-strip = Demo content. You can try everything here.
# On pages of a made-up mission, where other missions are real.
demo-tag = Demo content
demo-note = This mission is made up. You can try everything here.
nav-label = Main
nav-missions = Missions
nav-tests = Tests
nav-changes = What changed
nav-sign-in = Sign in
# Read out before a person's name.
nav-me = Your page:
foot-help = Need help?
foot-help-phone-and-email = You can call us or write to us.
foot-help-phone = You can call us.
foot-help-email = You can write to us.
foot-help-none = We explain each step on one page.
foot-help-link = How to get help
foot-language = Language
foot-about = About this place
foot-house-rules = House rules
foot-privacy = Privacy
foot-accessibility = Accessibility
foot-open-data = Open data

## Days and times
# $day, $year, $hour (1 to 12), $hour_of_day (00 to 23) and $minute (00 to 59) come as text.

date = { $day } { $month } { $year }
date-day = { $day } { $month }
date-month = { $month } { $year }
date-and-time = { $date }, { $time }
date-unknown = We do not know the date.
time-morning = { $hour }:{ $minute }am
time-morning-whole = { $hour }am
time-afternoon = { $hour }:{ $minute }pm
time-afternoon-whole = { $hour }pm
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Counts

people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
ideas = { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
viewpoints = { $count ->
    [one] { $count } viewpoint
   *[other] { $count } viewpoints
}
answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
missions = { $count ->
    [one] { $count } mission
   *[other] { $count } missions
}

## Buttons and links

back = Back
back-with-words = Come back with three words
continue = Continue
save = Save
save-for-later = Save for later
cancel = Stop, and change nothing
search = Search
undo = Undo
# Read out after "Undo".
undo-my-answer = my answer
change-my-answer = Change my answer

## Before and now

label-before = Before
label-now = Now
# Stands where a text was left out.
nothing-there = Nothing

## Fields

letters-limit = { $limit ->
    [one] Up to { $limit } letter.
   *[other] Up to { $limit } letters.
}
leave-out = You can leave this out.
date-hint = Day, month and year, for example 12 June 2026.
# The way to type a date on a phone without a calendar. Digits as here.
date-pattern = 2026-06-12
errors-title = This is not saved yet
# Read out before what is wrong with a field.
error-before = Error:
# $label ends with a question mark or full stop here.
error-after-question = { $label } { $problem }
error-after-label = { $label }: { $problem }

## People

no-name = No name
city-team = City team
author-of-the-idea = Author of the idea
role-resident = Resident
role-facilitator = Facilitator
role-officer = City officer
role-admin = Runs this site
shown-as-nickname = By a nickname
shown-as-name = By my name
shown-as-none = With no name
reach-email = By email
reach-words = Not at all. Give me three words to come back.

## Missions

stage-look = Look
stage-detail-look = what is going on
stage-choose = Choose
stage-detail-choose = what to try
stage-try = Try
stage-detail-try = in the street
stage-do = Do
stage-detail-do = for everyone
stage-label = How far this mission is
# Read out after the name of a stage.
stage-is-done = (done)
stage-is-now = (now)
influence-hear_from_us = Hear from us
influence-tell_us = Tell us
influence-work_with_us = Work with us
influence-decide_together = Decide together
influence-you_decide = You decide
influence-line-hear_from_us = We tell you what we do.
influence-line-tell_us = We listen before we decide.
influence-line-work_with_us = We make it together with you.
influence-line-decide_together = We decide together.
influence-line-you_decide = You decide, and we do it.
moderation-after = At once. A facilitator looks afterwards.
moderation-before = When a facilitator has let them through.
team-part-leads = leads
team-part-works = works on it
team-part-knows = needs to know

## What your answer can change
# $last, $reply: days. $name: a person. $role: what that person is.

promise-title = What your answer can change
promise-answer = Answer by { $last }.
promise-answers-ended = Answers ended on { $last }.
promise-no-end = We take answers now. No last day is set yet.
promise-reply = We publish what we choose, and why, by <b>{ $reply }</b>.
promise-no-reply = We do not know yet when we reply.
promise-leader = <b>{ $name }</b>, { $role }, reads every idea and replies.
promise-leader-alone = <b>{ $name }</b> reads every idea and replies.
promise-no-leader = Nobody here leads this yet. So nobody has promised a reply.

## Answers

choice-agree = Agree
choice-disagree = Disagree
choice-unsure = Not sure
choice-label = What do you think?
matters = This matters a lot to me
save-and-next = Save and next
stop-for-now = Stop for now
# $agree: people who agree. $all: people who answered.
result-agree = <b>{ $agree } of { $all }</b> { $all ->
    [one] person
   *[other] people
} { $agree ->
    [one] agrees.
   *[other] agree.
}
# Read out after the sentence above.
result-disagree = { $count ->
    [one] { $count } disagrees.
   *[other] { $count } disagree.
}
result-unsure = { $count ->
    [one] { $count } is not sure.
   *[other] { $count } are not sure.
}
count-agree = { $count } agree
count-disagree = { $count } disagree
count-unsure = { $count } not sure
result-none = Nobody has answered yet.
result-matters = { $count ->
    [one] { $count } person says this matters a lot to them.
   *[other] { $count } people say this matters a lot to them.
}
result-open = This was open to everyone. It is not a random sample.
saved-matters = You say it matters a lot to you.

## Ideas

idea-state-held = Waiting to be read
idea-state-open = Open
idea-state-tested = Being tested
idea-state-decided = Decided
idea-state-joined = Joined with another idea
idea-state-not_now = Not now
idea-state-cannot_do = Not something the city can do
idea-state-withdrawn = Taken back
idea-state-hidden = Taken out

## Threads

stance-for = For
stance-against = Against
stance-question = Question
stance-other = Another view
order-best = Best first
order-newest = Newest first

## Pages of a list
# $from, $to: the first and last shown. $all: how many there are.

pages-label = Pages
pages-previous = Previous page
pages-next = Next page
pages-ideas = Ideas { $from } to { $to } of { $all }
pages-missions = Missions { $from } to { $to } of { $all }
pages-versions = Versions { $from } to { $to } of { $all }
pages-changes = Changes { $from } to { $to } of { $all }
