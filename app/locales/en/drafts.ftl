# Sending an idea, one question a page: the sentence, ideas like it, why, who, name, reach, check.
# $mission: its title. $at, $all: which question of how many. $name: a name. $count: how many.

draft-kicker = { $mission }. Question { $at } of { $all }.
draft-sentence-label = What is your idea?
draft-sentence-hint = Write one sentence.
draft-why-label = Why does it matter to you?
draft-why-hint = Say what you see or live with. You can leave this out.
draft-effects-heading = Who does it help, and who could it harm?
draft-effects-hint = You can leave this out.
draft-name-label = How shall we show you?
draft-name-hint = Choose one. You can change it later.
draft-nickname = Nickname
draft-nickname-hint = We made one up. You can write your own.
draft-other-nickname = Make up another nickname
draft-own-name = Your name
draft-name-staff = City staff write under their own name: { $name }.
draft-reach-label = How can we reach you with the answer?
draft-reach-hint = We write to you about your ideas only.
draft-reach-words = Not at all. You can get three words to come back.
draft-email = Email address
draft-email-hint = We need this only if you want the answer by email.
draft-similar-title = Ideas like yours
draft-similar-lead = You can answer one of these, build on it, or send yours too.
draft-similar-count = { $count ->
    [one] { $count } idea like this
   *[other] { $count } ideas like this
}
draft-similar-build = Does your idea build on one of them?
draft-similar-own = No, mine stands alone
draft-similar-none = No idea like this yet
draft-similar-none-help = Yours would be the first. You can add it now.
draft-check-title = Check your answers
draft-check-name = How we show you
draft-check-reach = How we reach you
draft-shown-as = As { $name }
draft-left-out = You left this out.
draft-change = Change
draft-send = Send my idea
draft-not-saved = Your answer is not saved yet
draft-not-sent = Your idea was not sent yet
draft-was-sent = You sent this idea
draft-waiting = You have an idea here that you did not send yet.
draft-go-on = Go on with it
draft-throw-away = Throw this draft away
draft-throw-away-title = Throw this draft away?
draft-throw-away-text = Everything that you wrote in it goes for good. Nobody else has seen it.
draft-keep = Keep it
draft-builds-on = Your idea builds on this one:
draft-closed = This mission takes no more ideas
draft-happens = What happens to your idea
draft-happens-read-first = A person reads it first. Then it goes on the page.
draft-happens-shown = It goes on the page at once.
draft-happens-name = You choose how we show you: nickname, name or no name.
# $count: a number.
draft-letters-left = Letters left: { $count }
draft-letters-over = Letters too many: { $count }
