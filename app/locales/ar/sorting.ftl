# Sorting ideas: what staff do with them, and what everyone sees of it.

## The panel of staff
# $name: a person. $count: how many.

sorting-panel = لفريق المدينة
sorting-panel-text = لا يرى هذا إلا فريق المدينة في هذه المهمة.
sorting-assigned-to = المسؤول عن متابعة هذه الفكرة: { $name }.
sorting-assigned-nobody = لا أحد يتابع هذه الفكرة بعد.
sorting-mine = الأفكار التي أتابعها
sorting-notes-link = { $count ->
    [0] كتابة ملاحظة خاصة
    [zero] كتابة ملاحظة خاصة
    [one] قراءة ملاحظة خاصة واحدة
    [two] قراءة ملاحظتين خاصتين
    [few] قراءة { $count } ملاحظات خاصة
    [many] قراءة { $count } ملاحظة خاصة
   *[other] قراءة { $count } ملاحظة خاصة
}
sorting-not-saved = لم يُحفظ هذا بعد
sorting-reason = لماذا؟
sorting-reason-hint = سطر واحد يقرؤه الجميع.

## Joining
# $number: the number of an idea. $agree of $all people agree. $choice: "Agree". $name: who wrote it.

sorting-join-title = ضم هذه الفكرة إلى فكرة أخرى
sorting-join-text = تستمر هذه الفكرة ضمن الفكرة التي تختارها. ونذكر هناك كل من كتب. وتحتفظ كل فكرة بإجاباتها، وتبقى الآراء في مكانها.
sorting-join-kept = ضمن أي فكرة تستمر؟
sorting-join-none = لم نجد فكرة مفتوحة تشبه هذه الفكرة. يمكنك تحديد فكرة برقمها.
sorting-join-number = أو رقم فكرة أخرى
sorting-join-number-hint = الرقم مكتوب فوق كل فكرة. ونأخذ به قبل اختيارك من القائمة.
sorting-join-button = ضم الفكرتين
sorting-line = الفكرة { $number }. { $all ->
    [0] لم يجب أحد بعد.
   *[other] وافق { $agree } من أصل { $all }.
}
sorting-undo-title = إلغاء الضم
sorting-undo-text = تعود الفكرة قائمة بذاتها كما كانت، مع إجاباتها. ونخبر الأشخاص أنفسهم.
sorting-undo-button = إلغاء الضم
sorting-joined-into = تستمر هذه الفكرة ضمن
sorting-joined-gone = الفكرة التي تستمر ضمنها ليست هنا الآن.
sorting-joined-answers-stay = ما أجاب به الناس هنا يبقى هنا. ونعرضه في صفحة الفكرة الأخرى أيضًا.
sorting-credits = اقترحها أيضًا
sorting-joined-from = أفكار ضُمّت إليها
sorting-joined-from-text = تستمر هذه الأفكار ضمن هذه الفكرة. ونعدّ إجابات كل فكرة وحدها.
sorting-joined-line = الفكرة { $number }، من { $name }.
sorting-there = { $all ->
    [0] لم يجب أحد هناك.
   *[other] وافق هناك { $agree } من أصل { $all }.
}
sorting-answered-earlier = أجبت عن فكرة تستمر ضمن هذه الفكرة. وكانت إجابتك: <b>{ $choice }</b>. يمكنك الإجابة عن هذه أيضًا.
sorting-saved-joined = حُفظ. تستمر الفكرة ضمن فكرة أخرى.
sorting-saved-unjoined = حُفظ. عادت الفكرة قائمة بذاتها.
change-idea-joined = ضُمّت فكرة إلى أخرى
change-idea-unjoined = أُلغي الضم
notice-idea_joined = فكرة كتبتها أو وافقت عليها تستمر ضمن فكرة أخرى.
notice-idea_joined_here = تستمر فكرة أخرى ضمن فكرتك.
notice-idea_unjoined = عادت فكرة مضمومة إلى أخرى قائمة بذاتها.

## Splitting

sorting-split-title = تقسيم هذه الفكرة
sorting-split-text = جملة واحدة لكل فكرة جديدة. تحمل كلها اسم من كتب هذه الفكرة، ونخبره بذلك. وتبقى الإجابات مع هذه الفكرة.
sorting-split-part = الفكرة الجديدة { $number }
sorting-split-button = تقسيم الفكرة
sorting-split-from = قُسّمت من
sorting-split-into = قُسّمت إلى
sorting-saved-split = حُفظ. الأفكار الجديدة مفتوحة، وأخبرنا من كتبها.
change-idea-split = قُسّمت فكرة
notice-idea_split = قسّم فريق المدينة فكرتك إلى أفكار أصغر. واسمك مذكور في كل واحدة.

## Looking after an idea

sorting-assign-title = اختيار من يتابعها
sorting-assign-text = نخبر زميلك بذلك. ولا يعرف من هو إلا فريق المدينة.
sorting-assign-who = من يتابع هذه الفكرة؟
sorting-assign-nobody = لا أحد
sorting-assign-button = حفظ الاختيار
sorting-saved-assigned = حُفظ.
notice-idea_assigned = يطلب منك زميل متابعة فكرة.

## Private notes
# $at of $pages: which page. $count: how many.

sorting-notes-title = ملاحظات خاصة عن هذه الفكرة
sorting-notes-lead = لا يقرأ هذه الملاحظات إلا فريق المدينة في هذه المهمة. تبقى كما هي، مع اسمك والوقت. ولا ترد في أي تصدير.
sorting-note-label = ملاحظتك
sorting-note-button = إضافة الملاحظة
# $role: what its author is. $day, $time: when.
sorting-note-detail = { $role }، { $day }، { $time }
# $what: what someone said, or who did it.
sorting-said-on = { $what }، { $day }
sorting-note-saved = حُفظ. ملاحظتك أدناه.
sorting-notes-count = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
sorting-notes-none = لا ملاحظات بعد.
sorting-notes-none-text = سيظهر هنا ما يكتبه زملاؤك وما تكتبه.
sorting-notes-pages = الصفحة { $at } من { $pages }

## Tags
# $limit: the most tags of a mission. $name: a tag. $count: how many.

sorting-tags-title = وسوم هذه الفكرة
sorting-tags-of = الوسوم:
sorting-tags-which = أي الوسوم تناسبها؟
sorting-tags-hint = يراها الجميع، ويمكنهم البحث بها عن الأفكار.
sorting-tags-button = حفظ الوسوم
sorting-tags-none = لا وسوم في هذه المهمة بعد.
sorting-tags-none-text = يضيفها فريق المدينة في المهمة. بعد ذلك يمكنك وضعها على الأفكار.
sorting-tags-change = تغيير وسوم هذه المهمة
sorting-mission-tags-title = وسوم هذه المهمة
sorting-mission-tags-lead = تساعد الوسوم الناس على إيجاد الأفكار المتقاربة.
sorting-mission-tags-none-text = ستظهر هنا الوسوم التي تضيفها. بعد ذلك يستطيع الجميع البحث بها عن الأفكار.
sorting-tags-count = { $count ->
    [zero] لا وسوم
    [one] وسم واحد
    [two] وسمان
    [few] { $count } وسوم
    [many] { $count } وسمًا
   *[other] { $count } وسم
}
sorting-tag-name = اسم وسم جديد
sorting-tag-name-hint = كلمة أو كلمتان. أكثر عدد للوسوم في المهمة: { $limit }.
sorting-tag-add = إضافة الوسم
sorting-tag-added = حُفظ. يمكنك الآن وضع الوسم على الأفكار.
sorting-tag-remove = إزالة
sorting-tag-remove-named = الوسم { $name }
sorting-tag-removed = تم. لم يعد الوسم على أي فكرة.
sorting-tag-ideas = { $count ->
    [0] ليس على أي فكرة.
    [zero] ليس على أي فكرة.
    [one] على فكرة واحدة.
    [two] على فكرتين.
    [few] على { $count } أفكار.
    [many] على { $count } فكرة.
   *[other] على { $count } فكرة.
}
sorting-saved-tags = حُفظ. يرى الجميع الوسوم.
ideas-tag = الوسم
ideas-any-tag = أي وسم
ideas-mine = الأفكار التي أتابعها فقط
