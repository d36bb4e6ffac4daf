# The cards: one idea at a time.

cards-title = What do you think?
# What the error summary calls the three choices.
cards-choice-label = Your answer
# $at: this card, from 1. $all: ideas of the mission that this person can answer.
cards-progress = Idea { $at } of { $all }. You can stop at any time.
# $left: the most that we count.
cards-progress-many = Idea { $at }. There are more than { $left } to answer. You can stop at any time.
cards-why = Why this idea?
cards-why-author = Why it matters to the author
cards-helps = Who it could help
cards-harms = Who it could harm
# $count: viewpoints under the idea.
cards-read-more = { $count ->
    [0] Read the idea
    [one] Read the idea and { $count } viewpoint
   *[other] Read the idea and { $count } viewpoints
}
save-answer = Save answer
saved-agree = Saved. You agree.
saved-disagree = Saved. You disagree.
saved-unsure = Saved. You are not sure.
# The words of the idea are not those that the person answered. $answer: "Agree".
cards-words-changed = The words of this idea changed since you answered it.
cards-you-said = You said: <b>{ $answer }</b>.
cards-words-versions = See every version of this idea
cards-words-then = When you answered
cards-undone = We took your answer back.
# Nothing came back when the answer was sent: it may or may not have arrived.
cards-lost = We lost the connection, so this may not be saved yet. What you chose is still here. Press the button again: it counts once.
# $leader: who leads the mission. $day: the day by which the city replies.
cards-reads-and-replies = <b>{ $leader }</b> reads the answers and replies by { $day }. This was open to everyone. It is not a random sample.
cards-reads-nobody = Nobody here leads this yet. So nobody has promised a reply. This was open to everyone. It is not a random sample.
cards-reads = <b>{ $leader }</b> reads the answers. This was open to everyone. It is not a random sample.
cards-pause-title = Thank you. What now?
# $count: ideas of this mission that the person answered so far.
cards-pause-text = { $count ->
    [one] You answered { $count } idea so far.
   *[other] You answered { $count } ideas so far.
}
cards-pause-end = You answered every idea here. New ones come up when people add them.
cards-go-on = Answer more ideas
cards-end-title = { $count ->
    [one] You answered the one idea here.
   *[other] You answered all { $count } ideas here.
}
cards-none-title = There are no ideas to answer yet.
cards-none-text = Ideas of residents will come up here, one at a time. You can add the first one.
cards-end-text = New ideas will come up here when people add them. You can add one now.
add-idea = Add an idea
see-all-ideas = See all ideas
