# Talking an idea through: viewpoints, replies, and what stands in the place of one that is gone.

## The talk under an idea
# $from, $to: the first and last shown. $all: how many there are. $kind: what it is about: idea, test or decision.

talk-title = نتحاور حول الفكرة
talk-count = { $count ->
    [0] لا آراء بعد.
    [zero] لا آراء بعد.
    [one] رأي واحد.
    [two] رأيان.
    [few] { $count } آراء.
    [many] { $count } رأيًا.
   *[other] { $count } رأي.
}
talk-add = إضافة رأيك
talk-all-replies = { $count ->
    [zero] عرض الردود
    [one] عرض رد واحد
    [two] عرض الردين
    [few] عرض كل الردود ({ $count })
    [many] عرض كل الردود ({ $count })
   *[other] عرض كل الردود ({ $count })
}
talk-pages = الحوارات من { $from } إلى { $to }، والعدد كله { $all }
talk-empty-title = لم يقل أحد شيئًا هنا بعد.
talk-empty-text = { $kind ->
    [test] سيظهر هنا ما يراه الناس في هذه التجربة. يمكنك إضافة أول رأي.
    [decision] سيظهر هنا ما يراه الناس في هذا القرار. يمكنك إضافة أول رأي.
   *[other] سيظهر هنا ما يراه الناس في هذه الفكرة. يمكنك إضافة أول رأي.
}
talk-empty-closed = لم يضف الناس آراء عندما كان ذلك ممكنًا.
talk-rules = قواعد البيت باختصار
talk-rule-topic = { $kind ->
    [test] الحديث عن التجربة، لا عن الشخص.
    [decision] الحديث عن القرار، لا عن الشخص.
   *[other] الحديث عن الفكرة، لا عن الشخص.
}
talk-rule-life = مع كل رأي، ما أوصلك من حياتك إليه.
talk-rule-open = عندما يزيل فريق الحوار كلامًا، يذكر القاعدة والسبب.
talk-rules-all = <a>قراءة كل قواعد البيت</a>
talk-rules-line = { $kind ->
    [test] الحديث عن التجربة، لا عن الشخص. <a>قراءة كل قواعد البيت</a>
    [decision] الحديث عن القرار، لا عن الشخص. <a>قراءة كل قواعد البيت</a>
   *[other] الحديث عن الفكرة، لا عن الشخص. <a>قراءة كل قواعد البيت</a>
}

## A viewpoint
# $name: the name shown, or "No name". $day: a day. $count: people or replies.

viewpoint-life-said = ما أوصلني من حياتي إلى هذا الرأي:
viewpoint-edited = عُدّل
viewpoint-answers = ردًا على { $name }
viewpoint-answers-no-name = ردًا على شخص بلا اسم
viewpoint-answers-gone = ردًا على كلام لم يعد هنا
viewpoint-held-own = رأيك ينتظر. يقرؤه فريق الحوار أولًا. وحتى ذلك الوقت، لا يراه أحد غيرك وغير فريق الحوار.
viewpoint-held-staff = هذا ينتظر القراءة. لا يراه إلا من كتبه وفريق الحوار.
viewpoint-stub-withdrawn = <b>سُحب رأي</b> بطلب ممن كتبه في { $day }.
viewpoint-stub-hidden = <b>أُزيل رأي</b> في { $day }.
viewpoint-stub-hidden-rule = <b>أُزيل رأي</b> في { $day }. القاعدة: { $rule }.
viewpoint-stub-held = <b>عُدّل رأي</b> وهو ينتظر. يقرؤه فريق الحوار أولًا.
viewpoint-stub-topic-gone = { $kind ->
    [test] <b>لم تعد التجربة هنا.</b> لا نعرض ما قاله الناس عنها.
    [decision] <b>لم يعد القرار هنا.</b> لا نعرض ما قاله الناس عنه.
   *[other] <b>لم تعد الفكرة هنا.</b> لا نعرض ما قاله الناس عنها.
}
viewpoint-reply = رد
viewpoint-mark = هذا مفيد
viewpoint-unmark = سحب علامتي
viewpoint-helpful = { $count ->
    [zero] لم يجده أحد مفيدًا بعد
    [one] مفيد لشخص واحد
    [two] مفيد لشخصين
    [few] مفيد لـ { $count } أشخاص
    [many] مفيد لـ { $count } شخصًا
   *[other] مفيد لـ { $count } شخص
}
viewpoint-edit = تعديل
viewpoint-quoting-yes = السماح للمدينة باقتباس
viewpoint-quoting-no = منع اقتباس
viewpoint-withdraw = سحب
viewpoint-let-through = السماح به
# Read out after a button, to tell one from the next: "Reply to Wren", "Mark as helpful: Wren", "Edit your viewpoint".
viewpoint-to = على { $name }
viewpoint-of = (رأي { $name })
viewpoint-mine = رأيك

## The page of a viewpoint
# $title: the title of the page. $sentence: the idea in one sentence. $leader: a person.

viewpoint-title = رأي { $name }
viewpoint-title-no-name = رأي بلا اسم
viewpoint-title-withdrawn = رأي سُحب
viewpoint-title-hidden = رأي أُزيل
viewpoint-title-held = رأي ينتظر
viewpoint-title-topic-gone = { $kind ->
    [test] رأي في تجربة لم تعد هنا
    [decision] رأي في قرار لم يعد هنا
   *[other] رأي في فكرة لم تعد هنا
}
viewpoint-tab = {"\u200F"}{ $title }: { $sentence }
viewpoint-before = ما يرد عليه هذا
viewpoint-between = عرض ما قيل بينهما
viewpoint-go-up = إلى رأي { $name }
viewpoint-replies = { $count ->
    [zero] لا ردود
    [one] رد واحد
    [two] ردّان
    [few] { $count } ردود
    [many] { $count } ردًا
   *[other] { $count } رد
}
viewpoint-pages = الردود من { $from } إلى { $to }، والعدد كله { $all }
viewpoint-no-replies = لا ردود بعد.
viewpoint-no-replies-text = ستظهر هنا ردود الناس. يستطيع أي شخص أن يرد.
viewpoint-whole-talk = { $kind ->
    [test] قراءة الحوار كله حول هذه التجربة
    [decision] قراءة الحوار كله حول هذا القرار
   *[other] قراءة الحوار كله حول هذه الفكرة
}
viewpoint-back-to-topic = { $kind ->
    [test] رجوع إلى التجربة
    [decision] رجوع إلى القرار
   *[other] رجوع إلى الفكرة
}
viewpoint-see = عرض الرأي
viewpoint-saved-sent = حُفظ. رأيك الآن في الصفحة.
viewpoint-saved-edited = حُفظ. كلماتك الجديدة الآن في الصفحة.
viewpoint-saved-quoting-yes = حُفظ. يجوز للمدينة أن تقتبس كلماتك في ورقة.
viewpoint-saved-quoting-no = حُفظ. لا يجوز للمدينة أن تقتبس كلماتك. حُذفت من كل ورقة.
viewpoint-saved-held = حُفظ. رأيك ينتظر القراءة.
viewpoint-saved-held-who = يقرؤه أولًا فريق الحوار في هذه المهمة. ثم يراه الجميع. وحتى ذلك الوقت، لا يراه أحد غيرك وغير فريق الحوار.
viewpoint-held-come-back = يمكنك العودة من هذا المتصفح نفسه، أو <a>طلب ثلاث كلمات</a> تعيدك إلى رأيك.
viewpoint-saved-withdrawn = تم. اختفت كلماتك من كل الصفحات.
viewpoint-saved-removed = تم. اختفت كلماتك. ولم يبق شيء في مكانها.
viewpoint-saved-let-through = تم. يستطيع الجميع قراءته الآن.
viewpoint-next-reply = يصل ما يقوله الناس هنا إلى <b>{ $leader }</b>، ويأتي الرد في { $day } أو قبله. ويستطيع أي شخص أن يرد عليك.
viewpoint-next-nobody = لا أحد هنا يقود هذه المهمة بعد. لذلك لم يعد أحد بالرد. ويستطيع أي شخص أن يرد عليك.
viewpoint-next = يصل ما يقوله الناس هنا إلى <b>{ $leader }</b>. ويستطيع أي شخص أن يرد عليك.

## Writing one

viewpoint-stance = { $kind ->
    [test] ما موقفك من التجربة؟
    [decision] ما موقفك من القرار؟
   *[other] ما موقفك من الفكرة؟
}
viewpoint-thought = رأيي
viewpoint-life = ما أوصلني من حياتي إلى هذا الرأي
viewpoint-may-quote = يجوز للمدينة أن تقتبس كلماتي في ورقة للجنة.
viewpoint-send = إرسال الرأي
viewpoint-not-sent = لم يُرسل رأيك بعد
viewpoint-shown = تظهر مشاركتك باسم { $name }. <a>تغيير طريقة الظهور</a>
viewpoint-shown-no-name = تظهر مشاركتك بلا اسم. <a>تغيير طريقة الظهور</a>
viewpoint-shown-stranger = لا حاجة إلى حساب. نعرض لك اسمًا مستعارًا نختاره نحن.
viewpoint-shown-staff = تظهر مشاركتك باسم { $name }، مع دورك. هكذا يظهر دائمًا من يعملون في المدينة.
reply-title = رد على { $name }
reply-send = إرسال الرد
reply-not-sent = لم يُرسل ردك بعد
# $time: a time of day.
edit-title = تعديل رأيك
edit-until = يمكنك تغييره حتى الساعة { $time }. نحتفظ بكلماته السابقة.
edit-now = هذه كلماته الآن:
edit-not-saved = لم تُحفظ كلماتك بعد
edit-as-reply = الإرسال ردًا
withdraw-title = هل نسحب رأيك؟
withdraw-text = ستختفي كلماتك إلى الأبد، ومعها الكلمات التي كانت قبل التعديل.
withdraw-stub-stays = يبقى سطر في مكانها، وتبقى الردود.
withdraw-nothing-stays = لا يبقى شيء في مكانها.
withdraw-button = سحب الرأي
withdraw-keep = إبقاء الرأي
let-through-title = هل يستطيع الجميع قراءة هذا؟
let-through-text = إن كان يتبع قواعد البيت، فيمكنك السماح به. ثم يستطيع الجميع قراءته والرد عليه.
let-through-mission = من مهمة
let-through-button = السماح به
let-through-done = لم يعد هذا ينتظر
