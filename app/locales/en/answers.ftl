# The city's answers to ideas.

## Writing one
# $name: who answers.

answer-title = Answer this idea
answer-again = Answer this idea again
answer-lead = You answer as { $name }, with your role. The author and everyone who follows get one message with all of it. Earlier answers stay.
answer-before = The answer as it is now
answer-heard-label = What I heard you say
answer-heard-hint = Say it in your own words, so that people see you understood.
answer-state = What becomes of the idea?
answer-state-open = It stays open, and people go on answering.
answer-state-tested = A small try of it is running.
answer-state-decided = A decision was made on it.
answer-state-not_now = There is a reason to wait.
answer-state-cannot_do = It is not for the city to do.
answer-reply-label = Your reply
answer-reason-label = Why
answer-send = Send the answer
answer-not-sent = Your answer is not sent yet
answer-saved = Sent. The author and everyone who follows are told.

## Reading one
# $name, $job: who answered. $count, $all: how many people. $number: which answer.

answer-of-city = What the city says
answer-heard = What I heard you say
answer-reply = What I reply
answer-reason = Why
answer-by-job = { $name }, { $job }
answer-number = Answer { $number }
answer-see-all = { $count ->
    [one] See { $count } answer
   *[other] See all { $count } answers
}
answers-title = Answers of the city to this idea
answer-none = The city has not answered yet.
answer-none-text = Each answer will be here, with a reason, a name and a date.
answer-marks = { $all } people told us whether this was a fair answer.
answer-marks-yes = { $count ->
   *[other] { $count } said yes
}
answer-marks-partly = { $count ->
   *[other] { $count } said partly
}
answer-marks-no = { $count ->
   *[other] { $count } said no
}
answer-marks-few = Fewer than 5 people told us whether this was a fair answer. We show counts from 5 people on.
answer-words = What people said about the newest answer
answer-words-text = Only the city team of this mission reads these words. No names are kept with them here.
change-idea-answered = Idea answered
notice-idea_answered = The city answered an idea that you wrote or follow.

## Was it fair?

fair-title = Was this a fair answer?
fair-question = Your view of the answer
fair-yes = Yes
fair-partly = Partly
fair-no = No
fair-words = What makes you say so?
fair-words-hint = Only the city team reads this. You can leave it out.
fair-button = Send my view
fair-saved = Saved. Thank you.
fair-you-said = Was this a fair answer? You said:
fair-change = Change what I said

## The promised day
# $day: a day. $on: when it was promised. $leader: who leads the mission.

reply-day-title = Promise a day for the reply
reply-day-now = The reply is promised by { $day }.
reply-day-none = No day is promised yet.
reply-day-day = By which day?
reply-day-reason = Why this day?
reply-day-button = Promise this day
reply-day-saved = Saved. Everyone can read the day.
reply-day-earlier-title = Days that were promised
reply-day-earlier = { $day }, promised on { $on }.
idea-next-answered = The city answered
idea-next-joined = The reply comes to the idea in which it goes on
idea-next-late-nobody = We promised a reply by { $day }. <b>It is late.</b>
idea-next-late = <b>{ $leader }</b> promised a reply by { $day }. <b>It is late.</b>
notice-idea_promised = The city promised a day for the reply to an idea that you wrote.

## Following

follow-title = Do you want to follow this?
follow-text = We tell you on your page what becomes of it. If you left an address, you get one message.
follow-on = You follow this. We tell you what becomes of it.
follow-start = Follow
follow-stop = Stop following
follow-yes = Yes, tell me
follow-no = No, do not tell me
follow-saved = Saved. You follow this.
follow-stopped = Saved. You do not follow this any more.

## The mail
# $place: the city. $state: "Not now".

mail-answer-subject = { $place } answered an idea that you wrote or follow
mail-answer = The city answered this idea, which you wrote or follow:
mail-answer-state = The idea is now: { $state }
mail-answer-fair = Was this a fair answer? You can tell us here:
mail-answer-read = The idea, with everything people said:
