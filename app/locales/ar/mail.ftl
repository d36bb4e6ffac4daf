# Mails: what we write to people who left an address. Plain text. A link stands on the line after a text.
# $place: the city. $minutes: how long a link works. $count: how many.

mail-from = ترنستون في { $place }
mail-link-works = { $minutes ->
    [zero] يعمل الرابط مرة واحدة.
    [one] يعمل الرابط مرة واحدة. ويعمل لمدة دقيقة واحدة.
    [two] يعمل الرابط مرة واحدة. ويعمل لمدة دقيقتين.
    [few] يعمل الرابط مرة واحدة. ويعمل لمدة { $minutes } دقائق.
    [many] يعمل الرابط مرة واحدة. ويعمل لمدة { $minutes } دقيقة.
   *[other] يعمل الرابط مرة واحدة. ويعمل لمدة { $minutes } دقيقة.
}
mail-not-you = إن لم يكن هذا الطلب منك، فلا داعي لفعل أي شيء.
mail-changed-not-you = إن لم يكن هذا التغيير منك، فيرجى إخبارنا الآن. هذه الصفحة تشرح كيف:

mail-sign-in-subject = تسجيل الدخول إلى ترنستون في { $place }
mail-sign-in =
    وصلنا منك طلب رابط لتسجيل الدخول.

    يرجى فتح الرابط، ثم الضغط على الزر:
mail-sign-up-subject = تأكيد حسابك في ترنستون في { $place }
mail-sign-up =
    وصلتنا منك كلمة سر لهذا العنوان.

    يرجى فتح هذا الرابط، ثم الضغط على الزر. بعد ذلك تعمل كلمة السر:
mail-confirm-subject = تأكيد عنوانك في ترنستون في { $place }
mail-confirm =
    وصلنا منك هذا العنوان، لنخبرك بالرد.

    يرجى فتح هذا الرابط، ثم الضغط على الزر:
mail-staff =
    طلب شخص رابطًا لتسجيل الدخول بهذا العنوان.

    عملك هنا مع المدينة، لذلك يكون تسجيل دخولك بكلمة السر:
mail-address-changed-subject = تغيّر عنوانك في ترنستون في { $place }
mail-address-changed = تسجيل دخولك الآن بعنوان بريد إلكتروني آخر. لم يعد هذا العنوان يصلح لتسجيل الدخول.
mail-password-changed-subject = تغيّرت كلمة سرك في ترنستون في { $place }
mail-password-changed = لك كلمة سر جديدة. وسجّلنا خروجك من أجهزتك الأخرى.
mail-deleted-subject = حذفنا كل شيء عنك في { $place }
mail-deleted =
    وصلنا منك طلب حذف كل شيء عنك. وقد حذفناه.

    هذه رسالتنا الأخيرة إليك. لم نعد نحتفظ بهذا العنوان.
mail-deleted-not-you = إن لم يكن هذا الطلب منك، فيرجى إخبارنا. لا نستطيع إعادة أي شيء، لكننا نريد أن نعرف. هذه الصفحة تشرح كيف:

mail-notices-subject = { $count ->
    [zero] أخبار عن مشاركاتك في { $place }
    [one] هناك جديد في إحدى مشاركاتك في { $place }
    [two] خبران عن مشاركاتك في { $place }
    [few] { $count } أخبار عن مشاركاتك في { $place }
    [many] { $count } خبرًا عن مشاركاتك في { $place }
   *[other] { $count } خبر عن مشاركاتك في { $place }
}
mail-notices = هذا ما حدث لأفكارك وآرائك ولما أجبت عنه.
mail-notices-more = { $count ->
    [zero] كل الأخبار في صفحتك:
    [one] وفي صفحتك خبر آخر:
    [two] وفي صفحتك خبران آخران:
    [few] وفي صفحتك { $count } أخبار أخرى:
    [many] وفي صفحتك { $count } خبرًا آخر:
   *[other] وفي صفحتك { $count } خبر آخر:
}
mail-notices-stop = يمكنك إيقاف هذه الرسائل هنا:
