//! Who sees which page: by the rules of `domain/src/permission.rs`, and by what the product says about things that wait or are gone.

/// Those who ask, in the order of the columns. The officer owns the tests, the writer wrote the texts, the other guest sent the
/// report. `facilitator` has every mission, `facilitator elsewhere` only the closed one.
pub const PEOPLE: [&str; 8] = ["stranger", "other guest", "writer", "resident", "facilitator", "facilitator elsewhere", "officer", "admin"];

/// Patterns, and below them a line for each thing that they can be about, with a status for each of [`PEOPLE`]. The names of
/// things are their states; `it` is the only one, `*` are all that no other line names, `over` is the idea of the closed mission.
pub const TABLE: &str = "
    # Everyone reads these, known or not.
    /
    /missions
    /missions/{slug}
    /missions/{slug}/versions
    /missions/{slug}/cards
    /missions/{slug}/cards/pause
    /missions/{slug}/ideas
    /missions/{slug}/ideas/new
    /missions/{slug}/ideas/similar
    /missions/{slug}/assumptions
    /missions/{slug}/evidence
    /missions/{slug}/export
    /assumptions/{id}
    /tests
    /tests/{id}
    /tests/{id}/reply
    /tests/{id}/sign-up
    /tests/{id}/leave
    /tests/{id}/follow
    /tests/{id}/evidence/new
    /decisions
    /decisions/{id}
    /decisions/{id}/reply
    /decisions/{id}/follow
    /decisions/{id}/evidence/new
    /decisions/{id}/versions
    /decisions/{id}/versions/{version}
    /decisions/{id}/compare
    /decisions/{id}/on
    /papers/{id}
    /changes
    /export
    /export/tables/{table}
    /export/left-out
    /moderation
    /house-rules
    /house-rules/versions
    /sign-in
    /sign-in/link
    /sign-in/password
    /sign-up
    /back
    /help
    /privacy
    /accessibility
        *               200 200 200 200 200 200 200 200

    # A link that we never sent is not there.
    /sign-in/link/{token}
        it              404 404 404 404 404 404 404 404

    # What is held is there for its author and for those who moderate the mission. Of what is gone a stub stays.
    /ideas/{id}
    /ideas/{id}/reply
    /ideas/{id}/evidence/new
    /viewpoints/{id}
    /viewpoints/{id}/reply
    /viewpoints/{id}/helpful
    /viewpoints/{id}/report
    /evidence/{id}
    /evidence/{id}/report
        held            404 404 200 404 200 404 200 200
        *               200 200 200 200 200 200 200 200

    # Nobody reads old words, old answers or follows when the words are gone.
    /ideas/{id}/versions
    /ideas/{id}/answers
    /ideas/{id}/follow
        held            404 404 200 404 200 404 200 200
        hidden,withdrawn  404 404 404 404 404 404 404 404
        *               200 200 200 200 200 200 200 200

    # Only what everyone reads can be voted on.
    /ideas/{id}/vote
        held,hidden,withdrawn  404 404 404 404 404 404 404 404
        *               200 200 200 200 200 200 200 200

    # What waits for a look needs no report.
    /ideas/{id}/report
        held            404 404 404 404 404 404 404 404
        *               200 200 200 200 200 200 200 200

    # Words belong to the person who wrote them.
    /ideas/{id}/edit
    /ideas/{id}/withdraw
        held            404 404 200 404 403 404 403 403
        *               403 403 200 403 403 403 403 403
    /viewpoints/{id}/edit
    /viewpoints/{id}/withdraw
    /evidence/{id}/edit
    /evidence/{id}/withdraw
        held            404 404 200 404 403 404 403 403
        hidden,withdrawn  403 403 404 403 403 403 403 403
        *               403 403 200 403 403 403 403 403
    /ideas/{id}/sent
        *               404 404 200 404 404 404 404 404
    /drafts/{id}/{step}
    /drafts/{id}/throw-away
        *               404 404 200 404 404 404 404 404

    # Those whom an answer concerns say whether it was fair.
    /ideas/{id}/fair
        held            404 404 200 404 403 404 403 403
        hidden,withdrawn  404 404 404 404 404 404 404 404
        *               403 403 200 403 403 403 403 403

    # One's own page and account, for everyone whom we know. Staff are told there what they cannot change.
    /me
    /me/name
    /me/email
    /me/password
    /me/words
    /me/sign-out-everywhere
    /me/delete
        it              403 200 200 200 200 200 200 200

    # A report is the business of the person who sent it; a reason, of the author and of those who moderate the mission.
    /reports/{id}
        it              404 200 404 404 404 404 404 404
    /moderation/acts/{id}
        it              404 404 200 404 200 404 200 200
    /moderation/acts/{id}/ask-again
        it              404 404 200 404 404 404 404 404

    # Staff of the mission moderate, sort, keep notes and run tests.
    /ideas/{id}/let-through
    /ideas/{id}/test
    /ideas/{id}/join
    /ideas/{id}/undo-join
    /ideas/{id}/split
    /ideas/{id}/assign
    /ideas/{id}/notes
    /ideas/{id}/tags
        held            404 404 403 404 200 404 200 200
        over            403 403 403 403 200 200 200 200
        *               403 403 403 403 200 403 200 200
    /viewpoints/{id}/let-through
        held            404 404 403 404 200 404 200 200
        *               403 403 403 403 200 403 200 200
    /evidence/{id}/check
        held            404 404 403 404 200 404 200 200
        hidden,withdrawn  403 403 403 403 404 403 404 404
        *               403 403 403 403 200 403 200 200
    /missions/{slug}/edit
    /missions/{slug}/tags
    /missions/{slug}/paper
    /missions/{slug}/assumptions/new
        closed          403 403 403 403 200 200 200 200
        *               403 403 403 403 200 403 200 200
    /assumptions/{id}/edit
    /assumptions/{id}/sure
    /assumptions/{id}/signs/{number}/see
    /tests/{id}/edit
    /tests/{id}/owners
    /tests/{id}/start
    /tests/{id}/round
    /tests/{id}/stop
    /tests/{id}/close
    /decisions/{id}/see-sign
    /decisions/{id}/paper
        *               403 403 403 403 200 403 200 200
    # That a thing is held is not told to those who do not moderate it, its author included.
    /desk/moderation/{kind}/{id}
        idea:held,viewpoint:held  404 404 404 404 200 404 200 200
        *               403 403 403 403 200 403 200 200

    # Who signed up, and what they need, is for the owners alone.
    /tests/{id}/people
    /tests/{id}/message
        *               403 403 403 403 403 403 200 403

    # Every member of staff has a desk.
    /desk
    /desk/waiting
    /desk/search
    /desk/moderation
    /desk/moderation/decide
    /desk/moderation/next
    /papers
        it              403 403 403 403 200 200 200 200
    # Nobody here decided on several things at once.
    /desk/moderation/batches/{id}
        it              404 404 404 404 404 404 404 404

    # Officers and admins start missions, answer, decide, write the house rules and read the record.
    /missions/new
    /house-rules/edit
    /desk/record
    /desk/messages
    /missions/{slug}/decisions/new
    /decisions/{id}/decide
    /decisions/{id}/change
    /decisions/{id}/look-again
    /decisions/{id}/correct
    /decisions/{id}/end
    /decisions/{id}/stop
        *               403 403 403 403 403 403 200 200
    /ideas/{id}/answer
    /ideas/{id}/promise
        held            404 404 403 404 403 404 200 200
        *               403 403 403 403 403 403 200 200
    # The page on which all letters are tried again is the list of letters.
    /desk/messages/try-again
        it              403 403 403 403 403 403 200 200
    /desk/messages/{id}/try-again
    /desk/messages/{id}/drop
        it              403 403 403 403 403 403 403 200
";
