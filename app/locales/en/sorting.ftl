# Sorting ideas: what staff do with them, and what everyone sees of it.

## The panel of staff
# $name: a person. $count: how many.

sorting-panel = For the city team
sorting-panel-text = Only the city team of this mission sees this.
sorting-assigned-to = { $name } looks after this idea.
sorting-assigned-nobody = Nobody looks after this idea yet.
sorting-mine = Ideas that I look after
sorting-notes-link = { $count ->
    [0] Write a private note
    [one] Read { $count } private note
   *[other] Read { $count } private notes
}
sorting-not-saved = This is not saved yet
sorting-reason = Why?
sorting-reason-hint = One line for everyone.

## Joining
# $number: the number of an idea. $agree of $all people agree. $choice: "Agree". $name: who wrote it.

sorting-join-title = Join this idea with another one
sorting-join-text = This idea goes on as part of the one you choose. All authors are named there. Each idea keeps its own answers, and its viewpoints stay where they are.
sorting-join-kept = In which idea does it go on?
sorting-join-none = We found no open idea like this one. You can name one by its number.
sorting-join-number = Or the number of another idea
sorting-join-number-hint = The number stands above each idea. It goes before your choice from the list.
sorting-join-button = Join the ideas
sorting-line = Idea { $number }. { $all ->
    [0] Nobody has answered yet.
   *[other] { $agree } of { $all } agree.
}
sorting-undo-title = Undo the join
sorting-undo-text = The idea stands on its own again, as it was before, with its own answers. We tell the same people.
sorting-undo-button = Undo the join
sorting-joined-into = This idea goes on as part of
sorting-joined-gone = The idea in which it goes on is not here now.
sorting-joined-answers-stay = What people answered here stays here. It is shown on the page of the other idea too.
sorting-credits = Also proposed by
sorting-joined-from = Joined from
sorting-joined-from-text = These ideas go on as part of this one. We count the answers to each apart.
sorting-joined-line = Idea { $number }, by { $name }.
sorting-there = { $all ->
    [0] Nobody answered there.
   *[other] { $agree } of { $all } people agreed there.
}
sorting-answered-earlier = You answered an idea that goes on in this one. You said: <b>{ $choice }</b>. You can answer this one too.
sorting-saved-joined = Saved. The idea goes on as part of another one.
sorting-saved-unjoined = Saved. The idea stands on its own again.
change-idea-joined = Idea joined with another
change-idea-unjoined = Join undone
notice-idea_joined = An idea that you wrote or agreed with goes on as part of another one.
notice-idea_joined_here = Another idea goes on as part of yours.
notice-idea_unjoined = An idea that was joined with another one stands on its own again.

## Splitting

sorting-split-title = Split this idea
sorting-split-text = Write one sentence for each new idea. They have the same author, who is told. The answers stay with this idea.
sorting-split-part = New idea { $number }
sorting-split-button = Split the idea
sorting-split-from = Split from
sorting-split-into = Split into
sorting-saved-split = Saved. The new ideas are open, and their author is told.
change-idea-split = Idea split
notice-idea_split = The city team split your idea into smaller ones. You are named as the author of each.

## Looking after an idea

sorting-assign-title = Choose who looks after it
sorting-assign-text = We tell your colleague. Only the city team sees who it is.
sorting-assign-who = Who looks after this idea?
sorting-assign-nobody = Nobody
sorting-assign-button = Save who it is
sorting-saved-assigned = Saved.
notice-idea_assigned = A colleague asks you to look after an idea.

## Private notes
# $at of $pages: which page. $count: how many.

sorting-notes-title = Private notes about this idea
sorting-notes-lead = Only the city team of this mission reads these notes. They stay as they are, with your name and the time. They are in no export.
sorting-note-label = Your note
sorting-note-button = Add the note
# $role: what its author is. $day, $time: when.
sorting-note-detail = { $role }, { $day }, { $time }
# $what: what someone said, or who did it.
sorting-said-on = { $what }, { $day }
sorting-note-saved = Saved. Your note is below.
sorting-notes-count = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
sorting-notes-none = No notes yet.
sorting-notes-none-text = What you or a colleague write will be here.
sorting-notes-pages = Page { $at } of { $pages }

## Tags
# $limit: the most tags of a mission. $name: a tag. $count: how many.

sorting-tags-title = Tags of this idea
sorting-tags-of = Tags:
sorting-tags-which = Which tags fit?
sorting-tags-hint = Everyone sees them and can look for ideas by them.
sorting-tags-button = Save the tags
sorting-tags-none = This mission has no tags yet.
sorting-tags-none-text = The city team of the mission adds them. Then you can put them on ideas.
sorting-tags-change = Change the tags of this mission
sorting-mission-tags-title = Tags of this mission
sorting-mission-tags-lead = Tags help people find ideas that belong together.
sorting-mission-tags-none-text = Tags that you add will be here. Everyone can then look for ideas by them.
sorting-tags-count = { $count ->
    [one] { $count } tag
   *[other] { $count } tags
}
sorting-tag-name = Name of a new tag
sorting-tag-name-hint = One or two words. A mission has { $limit } tags at most.
sorting-tag-add = Add the tag
sorting-tag-added = Saved. You can put the tag on ideas now.
sorting-tag-remove = Take away
sorting-tag-remove-named = the tag { $name }
sorting-tag-removed = Done. The tag is gone from every idea.
sorting-tag-ideas = { $count ->
    [0] No idea has it.
    [one] { $count } idea has it.
   *[other] { $count } ideas have it.
}
sorting-saved-tags = Saved. Everyone sees the tags.
ideas-tag = Tag
ideas-any-tag = Any tag
ideas-mine = Only ideas that I look after
