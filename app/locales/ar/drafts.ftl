# Sending an idea, one question a page: the sentence, ideas like it, why, who, name, reach, check.
# $mission: its title. $at, $all: which question of how many. $name: a name. $count: how many.

draft-kicker = { $mission }. السؤال { $at } من { $all }.
draft-sentence-label = ما فكرتك؟
draft-sentence-hint = تكفي جملة واحدة.
draft-why-label = لماذا يهمك هذا؟
draft-why-hint = ماذا في حياتك أو من حولك يجعل هذا مهمًا؟ يمكنك ترك هذا فارغًا.
draft-effects-heading = من ينفعهم هذا، ومن قد يضرهم؟
draft-effects-hint = يمكنك ترك هذا فارغًا.
draft-name-label = كيف نعرضك؟
draft-name-hint = يرجى اختيار طريقة واحدة. يمكنك تغييرها لاحقًا.
draft-nickname = اسم مستعار
draft-nickname-hint = اخترنا لك اسمًا. يمكنك كتابة اسم آخر.
draft-other-nickname = اقتراح اسم مستعار آخر
draft-own-name = اسمك
draft-name-staff = يكتب موظفو المدينة بأسمائهم الحقيقية: { $name }.
draft-reach-label = كيف يصل ردّنا إليك؟
draft-reach-hint = نكتب إليك عن أفكارك فقط.
draft-reach-words = لا داعي. يمكنك الحصول على ثلاث كلمات للعودة.
draft-email = عنوان البريد الإلكتروني
draft-email-hint = نحتاج إليه فقط إن أردت الرد بالبريد الإلكتروني.
draft-similar-title = أفكار تشبه فكرتك
draft-similar-lead = يمكنك الإجابة عن إحداها، أو البناء عليها، أو إرسال فكرتك أيضًا.
draft-similar-count = { $count ->
    [zero] لا فكرة تشبه هذه
    [one] فكرة واحدة تشبه هذه
    [two] فكرتان تشبهان هذه
    [few] { $count } أفكار تشبه هذه
    [many] { $count } فكرة تشبه هذه
   *[other] { $count } فكرة تشبه هذه
}
draft-similar-build = هل تُبنى فكرتك على إحداها؟
draft-similar-own = لا، فكرتي مستقلة
draft-similar-none = لا فكرة تشبه هذه بعد
draft-similar-none-help = فكرتك هي الأولى. يمكنك إضافتها الآن.
draft-check-title = مراجعة إجاباتك
draft-check-name = كيف نعرضك
draft-check-reach = كيف يصل ردّنا إليك
draft-shown-as = باسم { $name }
draft-left-out = لا شيء هنا.
draft-change = تغيير
draft-send = إرسال فكرتي
draft-not-saved = لم تُحفظ إجابتك بعد
draft-not-sent = لم تُرسل فكرتك بعد
draft-was-sent = أُرسلت هذه الفكرة
draft-waiting = لديك فكرة هنا لم تُرسل بعد.
draft-go-on = متابعتها
draft-throw-away = حذف هذه المسودة
draft-throw-away-title = هل نحذف هذه المسودة؟
draft-throw-away-text = يُحذف نهائيًا كل ما كتبته فيها. لم يرها أحد غيرك.
draft-keep = الاحتفاظ بها
draft-builds-on = تُبنى فكرتك على هذه الفكرة:
draft-closed = لم تعد هذه المهمة تستقبل أفكارًا
draft-happens = ماذا يحدث لفكرتك
draft-happens-read-first = نقرؤها أولًا. ثم تظهر في الصفحة.
draft-happens-shown = تظهر في الصفحة فورًا.
draft-happens-name = طريقة عرضك من اختيارك: باسم مستعار، أو باسمك، أو بلا اسم.
# $count: a number.
draft-letters-left = الحروف الباقية: { $count }
draft-letters-over = الحروف الزائدة: { $count }
