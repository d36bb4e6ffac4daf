# Mails: what we write to people who left an address. Plain text. A link stands on the line after a text.
# $place: the city. $minutes: how long a link works. $count: how many.

mail-from = Turnstone in { $place }
mail-link-works = The link works once. It works for { $minutes } minutes.
mail-not-you = If you did not ask for this, do nothing.
mail-changed-not-you = If this was not you, tell us now. This page says how:

mail-sign-in-subject = Sign in to Turnstone in { $place }
mail-sign-in =
    You asked for a link to sign in.

    Open it, then press the button:
mail-sign-up-subject = Confirm your account at Turnstone in { $place }
mail-sign-up =
    You chose a password for this address.

    Open this link, then press the button. After that the password works:
mail-confirm-subject = Confirm your address for Turnstone in { $place }
mail-confirm =
    You left this address with us, so that we can tell you the answer.

    Open this link, then press the button:
mail-staff =
    Someone asked for a link to sign in with this address.

    You work for the city here, so you sign in with your password:
mail-address-changed-subject = Your address at Turnstone in { $place } has changed
mail-address-changed = You now sign in with another email address. This address does not sign you in any more.
mail-password-changed-subject = Your password at Turnstone in { $place } has changed
mail-password-changed = You have a new password. We signed you out on your other devices.
mail-deleted-subject = We deleted everything about you in { $place }
mail-deleted =
    You asked us to delete everything about you. It is done.

    This is our last mail to you. We do not keep this address any more.
mail-deleted-not-you = If this was not you, tell us. We cannot bring anything back, but we want to know. This page says how:

mail-notices-subject = { $count ->
    [one] Something happened to what you said in { $place }
   *[other] { $count } things happened to what you said in { $place }
}
mail-notices = Here is what happened to things that you wrote or answered.
mail-notices-more = { $count ->
    [one] And { $count } more thing is on your page:
   *[other] And { $count } more things are on your page:
}
mail-notices-stop = You do not want these mails? You can stop them here:
