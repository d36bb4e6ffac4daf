# Ideas: the list, an idea, the answers to it, its versions, and its reply.

## The list
# $mission: its title. $ideas, $people, $count: how many. $from, $to: the first and last shown.

ideas-title = أفكار لمهمة «{ $mission }»
ideas-heading = الأفكار
ideas-lead = { $ideas ->
    [zero] لا أفكار
    [one] فكرة واحدة
    [two] فكرتان
    [few] { $ideas } أفكار
    [many] { $ideas } فكرة
   *[other] { $ideas } فكرة
} من { $people ->
    [zero] أي شخص بعد.
    [one] شخص واحد.
    [two] شخصين.
    [few] { $people } أشخاص.
    [many] { $people } شخصًا.
   *[other] { $people } شخص.
} تأتي أولًا الأفكار التي أجاب عنها عدد قليل من الناس.
ideas-search = بحث في الأفكار
ideas-state = الحالة
ideas-any-state = أي حالة
ideas-order = الترتيب
idea-order-fewest = الأقل إجابات
idea-order-newest = الأحدث
idea-order-discussed = الأكثر آراءً
ideas-show = عرض الأفكار
ideas-shown = { $count ->
    [zero] لا أفكار.
    [one] فكرة واحدة.
    [two] فكرتان. المعروض من { $from } إلى { $to }.
    [few] { $count } أفكار. المعروض من { $from } إلى { $to }.
    [many] { $count } فكرة. المعروض من { $from } إلى { $to }.
   *[other] { $count } فكرة. المعروض من { $from } إلى { $to }.
}
ideas-found = { $count ->
    [zero] لا توجد فكرة مناسبة.
    [one] فكرة واحدة مناسبة.
    [two] فكرتان مناسبتان.
    [few] { $count } أفكار مناسبة.
    [many] { $count } فكرة مناسبة.
   *[other] { $count } فكرة مناسبة.
}
ideas-no-match = لا توجد فكرة تناسب هذا البحث
ideas-no-match-help = يمكنك البحث بكلمات أقل، أو في أي حالة.
ideas-none = لا أفكار بعد
ideas-none-help = ستظهر هنا الأفكار التي يضيفها الناس. يستطيع أي شخص إضافة فكرة.
# $name: who wrote it. $day: when. $viewpoints: "27 viewpoints".
idea-meta = { $name }، { $day }. { $viewpoints }.

## One idea
# $number: its number in the mission. $count: people. $leader: who leads the mission. $day: a day.

idea-number = الفكرة { $number }
idea-why = لماذا يهمني هذا
idea-helps = من ينفعهم هذا
idea-harms = من قد يضرهم هذا
we-do-not-know = لا نعرف بعد.
idea-agreed-before = { $count ->
    [zero] لم يوافق أحد على كلمات سابقة لهذه الفكرة.
    [one] وافق شخص واحد على كلمات سابقة لهذه الفكرة.
    [two] وافق شخصان على كلمات سابقة لهذه الفكرة.
    [few] وافق { $count } أشخاص على كلمات سابقة لهذه الفكرة.
    [many] وافق { $count } شخصًا على كلمات سابقة لهذه الفكرة.
   *[other] وافق { $count } شخص على كلمات سابقة لهذه الفكرة.
}
idea-side = أشخاص وتواريخ وأفكار أخرى
idea-who-answers = من يرد
idea-next = ماذا يحدث بعد ذلك
idea-next-sent = أُرسلت
idea-next-reply-by = الرد من <b>{ $leader }</b> في { $day } أو قبله
idea-next-reply-by-nobody = نرد في { $day } أو قبله
idea-next-reply = الرد من <b>{ $leader }</b>. لم يُحدّد يوم بعد.
idea-builds-on = تُبنى على
idea-built-on = أفكار تُبنى عليها
idea-like-this = أفكار تشبه هذه الفكرة
idea-see-versions = { $count ->
    [zero] عرض النسخ
    [one] عرض نسخة واحدة
    [two] عرض النسختين
    [few] عرض كل النسخ ({ $count })
    [many] عرض كل النسخ ({ $count })
   *[other] عرض كل النسخ ({ $count })
}
idea-versions-title = نسخ هذه الفكرة
idea-version = النسخة { $number }،
idea-held = نقرأ هذه الفكرة قبل أن يراها الجميع.
idea-let-through = السماح بهذه الفكرة
idea-not-held = لم تعد هذه الفكرة تنتظر.
idea-saved-let-through = حُفظ. يستطيع الجميع قراءة هذه الفكرة الآن.
idea-saved-edit-held = حُفظ. يقرأ شخص الكلمات الجديدة قبل أن يراها الجميع.
idea-saved-edit = حُفظ. نخبر الآن من وافقوا من قبل.
idea-stub-withdrawn = سحب هذه الفكرة من كتبها. نحتفظ بمكانها، لا بكلماتها.
idea-stub-hidden = أُزيلت هذه الفكرة. نحتفظ بمكانها، لا بكلماتها.
idea-stub-hidden-rule = أُزيلت هذه الفكرة. القاعدة: { $rule }. نحتفظ بمكانها، لا بكلماتها.

## Changing and taking back

idea-edit = تغيير الكلمات
idea-edit-title = تغيير فكرتك
idea-edit-lead = { $count ->
    [0] نحتفظ بكلماتك السابقة. يستطيع الجميع قراءة القديم والجديد.
    [zero] نحتفظ بكلماتك السابقة. يستطيع الجميع قراءة القديم والجديد.
    [one] شخص واحد موافق. نخبره بالتغيير، ونحتفظ بكلماتك السابقة.
    [two] شخصان موافقان. نخبرهما بالتغيير، ونحتفظ بكلماتك السابقة.
    [few] { $count } أشخاص موافقون. نخبرهم بالتغيير، ونحتفظ بكلماتك السابقة.
    [many] { $count } شخصًا موافقون. نخبرهم بالتغيير، ونحتفظ بكلماتك السابقة.
   *[other] { $count } شخص موافقون. نخبرهم بالتغيير، ونحتفظ بكلماتك السابقة.
}
idea-edit-now = الكلمات كما هي الآن
idea-edit-save = حفظ الكلمات الجديدة
idea-sentence-label = فكرتك في جملة واحدة
idea-why-label = لماذا يهمك هذا؟
idea-helps-label = من ينفعهم هذا؟
idea-harms-label = من قد يضرهم هذا؟
idea-reason-label = ما سبب التغيير؟
idea-reason-hint = سطر واحد يقرؤه الجميع. يمكنك ترك هذا فارغًا.
idea-withdraw = سحب فكرتي
idea-withdraw-title = هل نسحب فكرتك؟
idea-withdraw-what = ستختفي كلماتها نهائيًا، ومعها نسخها السابقة. ولن يستطيع أحد الإجابة عنها بعد ذلك. وسيبقى سطر يقول إنها سُحبت بطلب منك.

## Sent
# $leader: who leads the mission. $day: the day of the reply.

sent-title = ماذا يحدث الآن
sent-saved = أُرسلت فكرتك. شكرًا لك.
sent-open = يستطيع الجميع الآن قراءة فكرتك والإجابة عنها.
sent-held = نقرأ فكرتك أولًا. ثم يستطيع الجميع قراءتها والإجابة عنها.
sent-reply-by = الرد من <b>{ $leader }</b> في <b>{ $day }</b> أو قبله.
sent-reply = الرد من <b>{ $leader }</b>. لا نعرف بعد متى.
sent-email = نكتب إليك عندما يكون هناك رد.
sent-words = للعودة من هاتف آخر، لدينا ثلاث كلمات لك. إنها تعيدك إلى هنا.
sent-words-known = يمكنك العودة إلى هنا لقراءة الرد. ولديك طريقة لتسجيل الدخول.
get-my-words = أعطوني كلماتي الثلاث
sent-see-idea = عرض فكرتي
