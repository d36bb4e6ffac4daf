# What went wrong: what happened, and what to do. Never blames, never jokes.

## What is wrong with a field
# $length, $count: what was sent. $limit: what is allowed. $word: a word as typed.

problem-empty = Write something here.
problem-not-chosen = Choose one answer.
problem-not-ticked = Tick this box if you are sure.
problem-too-long = Make this shorter. It is { $length ->
    [one] { $length } letter
   *[other] { $length } letters
}, and the limit is { $limit }.
problem-too-short = Make this longer. It is { $length ->
    [one] { $length } letter
   *[other] { $length } letters
}, and the shortest is { $limit }.
problem-too-many = Take some out. There are { $count }, and the limit is { $limit }.
problem-not-complete = Row { $row } is not complete. Fill in all of it, or leave all of it empty.
problem-chosen-and-typed = You chose one from the list, and you wrote something else beside it. Leave one of them out.
problem-both = You gave evidence, and you said that there is none. Leave one of them out.
problem-more-than-a-slip = This changes more than a slip of the pen. Use "Change this decision" instead.
problem-not-a-number = Write a whole number from { $least } to { $most }.
problem-not-numbers = Write numbers with commas between them, for example 3, 27.
problem-no-such-idea = There is no idea { $number } in this mission. Look at the number again.
problem-day-too-early = Choose { $first } or a later day.
problem-day-too-late = Choose { $last } or an earlier day.
problem-not-an-email = This is not an email address. Write one like name@example.org.
problem-not-a-date = This is not a day. Write day, month and year.
problem-before-another-date = This day comes too early. Choose the same day or a later one.
problem-in-the-future = This day is still to come. Choose today or an earlier day.
problem-passwords-differ = The two passwords are not the same. Type both again.
problem-wrong-password = The email address or the password is wrong. Try again, or ask for a link by email.
problem-common-password = Many people use this password, so it is easy to guess. Choose another one.
problem-unknown-words = We do not know these three words. Look at each word again.
problem-word-count = We need three words. You typed { $count ->
    [one] { $count } word.
   *[other] { $count } words.
}
problem-not-our-word = We give nobody the word "{ $word }". Look at its letters again.
problem-taken = Another mission has this web address. Choose another one.
problem-not-a-slug = Use small letters a to z, numbers and hyphens only.
problem-not-a-web-address = This is not a web address. Start with https:// and copy all of it.
problem-invisible-letters = There are letters here that no one can see. Type this again.
problem-unknown = We do not know this answer. Choose one from the list.
problem-repeated = This is the same as another one. Write something else.

## Why something cannot be done now: what happened, then what to do
# $last: a day. $ended: a time. $minutes: how long to wait.

refusal-mission-closed = This mission takes no more answers.
refusal-mission-closed-since = This mission took answers until { $last }.
refusal-mission-closed-do = You can still read the ideas, and what we choose.
refusal-mission-not-open = This mission is not open yet.
refusal-mission-not-open-do = Come back later. Your words are still here.
refusal-idea-closed = This idea takes no answers now.
refusal-idea-closed-do = Look at the other ideas of this mission.
refusal-viewpoint-closed = This viewpoint takes no replies now.
refusal-viewpoint-closed-do = Your words are still here. Send them as a viewpoint on the idea, or reply to someone else.
refusal-evidence-closed = This evidence was taken back or taken out.
refusal-evidence-closed-do = Your words are still here. You can add them as new evidence.
refusal-decision-closed = This cannot be done with the decision as it stands now.
refusal-decision-closed-do = Read the decision again. Something may have changed meanwhile.
refusal-views-over = This is no proposal any more, so it takes no more views.
refusal-views-over-do = You can still read what people said. If you know something new, add it as evidence.
refusal-not-yours = Only the person who wrote this can change it.
refusal-not-yours-do = If you wrote it, sign in first, or come back with your three words.
refusal-not-allowed = You cannot do this here.
refusal-not-allowed-do = If it is part of your work, ask the people who run this site.
refusal-edit-time-over = You could change this until { $ended }.
refusal-edit-time-over-do = Write a reply to it, and say what you want to add.
refusal-changed-meanwhile = Someone else changed this before you.
refusal-changed-meanwhile-do = Your words are still here. Look at the new version, then save again.
refusal-nothing-changed = You changed nothing yet, so there is nothing to save.
refusal-nothing-changed-do = Change something below, or go back to the mission.
refusal-too-often = That was a lot in a short time.
refusal-too-often-do = { $minutes ->
    [one] Wait { $minutes } minute, then try again.
   *[other] Wait { $minutes } minutes, then try again.
}
refusal-link-not-valid = This link does not work any more.
refusal-link-not-valid-do = Each link works once, and for a short time. Ask for a new one.
refusal-already-sent = You sent this already.
refusal-already-sent-do = You do not need to send it again. You can find it on your page.
refusal-no-way-back = Without this address you could not come back.
refusal-no-way-back-do = Get your three words first. Then take the address away.
refusal-own-words = These are your own words.
refusal-own-words-do = Someone else has to decide on them.
refusal-decided-meanwhile = Someone else decided on this before you.
refusal-decided-meanwhile-do = Read what they did. Then decide again, if you still need to.
refusal-another-person = You made the decision that its author asks about.
refusal-another-person-do = Leave it to someone else. Another person has to decide.
refusal-does-not-fit = This cannot be done with it now.
refusal-does-not-fit-do = Look at how it stands, and choose something else.
refusal-already-reported = You reported this before.
refusal-already-reported-do = We have your report. You can see what comes of it.
refusal-already-asked = We looked at this again already.
refusal-already-asked-do = You can ask once. The answer is on its page.
refusal-joins-itself = An idea cannot be joined with itself.
refusal-joins-itself-do = Choose another idea.
refusal-joins-other-mission = The two ideas belong to different missions.
refusal-joins-other-mission-do = Choose an idea of this mission.
refusal-joins-joined = One of the two ideas already goes on in another one.
refusal-joins-joined-do = Choose the idea in which it goes on, or undo that join first.
refusal-joins-kept = Other ideas go on as part of this one.
refusal-joins-kept-do = Join the other idea into this one, or undo those joins first.
refusal-not-joined = This idea does not go on in another one.
refusal-not-joined-do = Look at the idea again. A colleague may have undone the join.
refusal-tags-full = This mission has { $limit } tags. That is as many as it can have.
refusal-tags-full-do = Take a tag away first. Then add the new one.
refusal-not-answered = The city has not answered this idea yet.
refusal-not-answered-do = Follow the idea. We tell you when there is an answer.

## Pages that cannot be shown: what happened, then what to do
# $id: names the request for the people who run the site.

page-not-found = We cannot find this page
page-not-found-do = Look at the address again, or start from the missions.
page-sign-in-first = Sign in to see this page
page-sign-in-first-do = You can also come back with your three words.
page-forbidden = This page is not for you
page-forbidden-do = If it is part of your work, ask the people who run this site.
page-cross-site = This came from another site
page-cross-site-do = We did nothing. Go to the page here, and send it again.
page-too-large = You sent more than we can take
page-too-large-do = Go back, make it shorter, and send it again.
page-unreadable = We could not read what you sent
page-unreadable-do = Go back and send it again.
page-too-often = That was a lot in a short time
page-busy = Many people are here right now
page-busy-do = Wait a moment, then load the page again. If you were sending something, send it again.
page-broken = Something broke on our side
page-broken-do = It is not your mistake. Try again later, or tell us.
page-request = If you tell us about it, give us this number: { $id }
page-home = Go to the first page
# $least, $most: the smallest and the largest number.
problem-stop-first = To stop a test early, stop it first and say why.
refusal-test-started = This test has started, so what it says is locked.
refusal-test-started-do = You can say what is different in a new round.
refusal-test-not-started = This test has not started yet.
refusal-test-not-started-do = Start it first. What you typed is still here.
refusal-test-over = This test does not run any more.
refusal-test-over-do = You can read what we learned, or look at other tests.
refusal-test-full = The waiting list is full.
refusal-test-full-do = Look again in a few days, or look at other tests.
refusal-last-owner = Someone must run this test.
refusal-last-owner-do = Add another owner first.
refusal-not-signed-up = You are not signed up for this test.
refusal-not-signed-up-do = You can sign up on the page of the test.
refusal-nobody-signed-up = Nobody would get this message yet.
refusal-nobody-signed-up-do = Your words are still here. Wait until someone signs up, or choose other people.
