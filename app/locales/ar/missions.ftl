# Missions: the list, the page of one, and the forms of those who run them.

## Buttons and links
# $count: how many.

mission-start = بدء مهمة
mission-edit = تغيير هذه المهمة
see-all-missions = عرض كل المهام
see-all-missions-counted = { $count ->
    [zero] عرض المهام
    [one] عرض مهمة واحدة
    [two] عرض المهمتين
    [few] عرض كل المهام ({ $count })
    [many] عرض كل المهام ({ $count })
   *[other] عرض كل المهام ({ $count })
}
answer-ideas = الإجابة عن الأفكار
answer-ideas-counted = { $count ->
    [zero] الإجابة عن الأفكار
    [one] الإجابة عن فكرة واحدة
    [two] الإجابة عن فكرتين
    [few] الإجابة عن { $count } أفكار
    [many] الإجابة عن { $count } فكرة
   *[other] الإجابة عن { $count } فكرة
}
see-all-ideas-counted = { $count ->
    [zero] عرض الأفكار
    [one] عرض فكرة واحدة
    [two] عرض الفكرتين
    [few] عرض كل الأفكار ({ $count })
    [many] عرض كل الأفكار ({ $count })
   *[other] عرض كل الأفكار ({ $count })
}

## How far, until when, who
# $stage: "Choose". $last, $day: days. $leader: a person. $state: one of the next three.

mission-open-until = { $stage }. مفتوحة حتى { $last }.
mission-open = { $stage }. مفتوحة للإجابات.
mission-ended = { $stage }. انتهى استقبال الإجابات في { $last }.
mission-kicker = مهمة. { $state }
mission-replies-by = الرد من { $leader } في <b>{ $day }</b> أو قبله.
mission-replies = الرد من { $leader }. لم يُحدّد يوم بعد.
mission-replies-nobody = لم يعد أحد بالرد بعد.
people-so-far = { $count ->
    [zero] لا أحد حتى الآن.
    [one] شخص واحد حتى الآن.
    [two] شخصان حتى الآن.
    [few] { $count } أشخاص حتى الآن.
    [many] { $count } شخصًا حتى الآن.
   *[other] { $count } شخص حتى الآن.
}

## Counts, the number large

people-took-part = { $count ->
    [zero] <b>لا أحد</b> بعد
    [one] <b>شخص</b> واحد شارك
    [two] <b>شخصان</b> شاركا
    [few] <b>{ $count }</b> أشخاص شاركوا
    [many] <b>{ $count }</b> شخصًا شاركوا
   *[other] <b>{ $count }</b> شخص شاركوا
}
ideas-counted = { $count ->
    [zero] <b>{ $count }</b> فكرة
    [one] <b>فكرة</b> واحدة
    [two] <b>فكرتان</b> اثنتان
    [few] <b>{ $count }</b> أفكار
    [many] <b>{ $count }</b> فكرة
   *[other] <b>{ $count }</b> فكرة
}
answers-counted = { $count ->
    [zero] <b>{ $count }</b> إجابة
    [one] <b>إجابة</b> واحدة
    [two] <b>إجابتان</b> اثنتان
    [few] <b>{ $count }</b> إجابات
    [many] <b>{ $count }</b> إجابة
   *[other] <b>{ $count }</b> إجابة
}
viewpoints-counted = { $count ->
    [zero] <b>{ $count }</b> رأي
    [one] <b>رأي</b> واحد
    [two] <b>رأيان</b> اثنان
    [few] <b>{ $count }</b> آراء
    [many] <b>{ $count }</b> رأيًا
   *[other] <b>{ $count }</b> رأي
}

## The list

missions-lead = المهمة هي تغيير نريده. لك أن تقترح ما قد ينفع، وعلينا أن نقول ماذا نفعل به.
missions-none = لم تبدأ أي مهمة بعد.
missions-none-text = ستظهر مهام المدينة هنا. يبدأ فريق المدينة كل مهمة، ويقول ما الذي يمكن أن تغيّره إجابتك.
missions-past-end = لا توجد مهام في هذه الصفحة.
missions-past-end-text = هذه الصفحة تأتي بعد آخر مهمة.
missions-first-page = إلى المهام الأولى

## The page of a mission
# $day: a day. $version: a number. $ideas: "46 ideas".

mission-why-now = لماذا الآن؟
mission-keep = ما الذي لن نتنازل عنه
mission-balance = أمران جيدان نوازن بينهما
# A text of the city team ends this sentence.
mission-too-far = نكون قد بالغنا عندما
mission-side = الأشخاص والتواريخ
mission-imported = محادثة مستوردة
mission-imported-text = قال الناس هذا في مكان آخر. يمكنك أن تقرأه وأن تكمل الإجابة.
mission-leads = من يقود هذه المهمة
mission-leads-nobody = لا أحد هنا يقود هذه المهمة بعد.
mission-teams = من يعمل عليها
mission-fixed = ما هو ثابت
mission-deadline = الموعد الأخير
mission-deadline-is = يجب أن ننتهي في <b>{ $day }</b> أو قبله. لا نستطيع تغيير هذا الموعد.
mission-ideas = الأفكار
mission-ideas-newest = { $ideas }. الأحدث أولًا.
mission-ideas-none = لا توجد أفكار بعد.
mission-ideas-none-text = ستظهر أفكار السكان هنا. يمكنك إضافة أول فكرة.
mission-ideas-none-closed = لا توجد أفكار هنا.
mission-ideas-none-closed-text = لم يضف أحد فكرة عندما كانت هذه المهمة مفتوحة.
mission-source = من أين جاءت هذه الكلمات
mission-source-link = إلى المصدر
mission-version = هذه هي النسخة { $version }.
mission-versions-link = عرض كل النسخ، ولماذا تغيّرت

## Saved

mission-saved-new = حُفظ. المهمة مفتوحة.
mission-saved-new-next = يستطيع الجميع قراءتها الآن. يرجى النظر إليها مرة أخرى كما يراها الناس.
mission-saved-changed = حُفظ. يقرأ الجميع النسخة الجديدة الآن.
mission-saved-changed-next = تبقى الكلمات القديمة في قائمة النسخ. والتغيير موجود في صفحة «ما الذي تغيّر، ولماذا».

## The forms
# $number: 1 or 2, or the number of a line. $limit: how many at most. $letters: how long each can be.

mission-start-lead = يمكنك تغيير كل هذا لاحقًا. تبقى كل نسخة، ويرى الناس ما الذي تغيّر ولماذا.
mission-edit-lead = يرى الجميع ما يتغيّر هنا، ولماذا تغيّر. وتبقى النسخة القديمة.
mission-save = حفظ النسخة الجديدة
mission-group-words = ما هي المهمة
mission-group-keep = ما نحافظ عليه
mission-group-answer = ما يستطيع الناس تغييره
mission-group-days = التواريخ
mission-group-people = الأشخاص
mission-group-running = كيف تسير
mission-group-source = محتوى من مكان آخر
mission-group-reason = سبب التغيير
mission-slug = الاسم في عنوان الويب
mission-slug-hint = حروف لاتينية صغيرة وأرقام وشرطات، مثل cooler-streets. إن بقي فارغًا، نصنعه من اسم المهمة.
mission-reason = ما الذي تغيّر، ولماذا؟
mission-reason-hint = يقرأ الجميع هذا. الأفضل كلام بسيط، كما بين الجيران.
mission-keep-line = السطر { $number }
mission-good = الأمر الجيد { $number }
mission-good-far = للأمر الجيد { $number }: نكون قد بالغنا عندما
mission-team = الفريق { $number }
mission-team-part = دور الفريق { $number }
mission-more-teams = إضافة فرق أخرى
mission-most-teams = { $limit ->
    [zero] لا يمكن أن يكون للمهمة فرق.
    [one] يمكن أن يكون للمهمة فريق واحد. لإضافة غيره، يمكنك جمع بعض الفرق معًا.
    [two] يمكن أن يكون للمهمة فريقان. لإضافة غيرهما، يمكنك جمع بعض الفرق معًا.
    [few] يمكن أن يكون للمهمة { $limit } فرق. لإضافة غيرها، يمكنك جمع بعض الفرق معًا.
    [many] يمكن أن يكون للمهمة { $limit } فريقًا. لإضافة غيرها، يمكنك جمع بعض الفرق معًا.
   *[other] يمكن أن يكون للمهمة { $limit } فريق. لإضافة غيرها، يمكنك جمع بعض الفرق معًا.
}

## The parts of a mission: names and hints

mission-part-title = اسم المهمة
mission-part-title-hint = كلمات قليلة يتذكرها الناس.
mission-part-change = التغيير الذي نريده
mission-part-change-hint = جملة واحدة تقول ما الأفضل للناس عندما ننتهي.
mission-part-why_now = لماذا الآن؟
mission-part-why_now-hint = ماذا حدث، وماذا يحدث إذا انتظرنا. يمكنك ترك هذا فارغًا.
mission-part-keep = ما الذي لن نتنازل عنه
mission-part-keep-hint = { $limit ->
    [zero] أسطر لا يجوز لأي فكرة أن تضر بما فيها.
    [one] سطر واحد لا يجوز لأي فكرة أن تضر بما فيه.
    [two] سطر أو سطران لا يجوز لأي فكرة أن تضر بما فيهما.
    [few] من سطر واحد إلى { $limit } أسطر. لا يجوز لأي فكرة أن تضر بما فيها.
    [many] من سطر واحد إلى { $limit } سطرًا. لا يجوز لأي فكرة أن تضر بما فيها.
   *[other] من سطر واحد إلى { $limit } سطر. لا يجوز لأي فكرة أن تضر بما فيها.
} { $letters ->
    [zero] طول السطر { $letters } حرف على الأكثر.
    [one] طول السطر حرف واحد على الأكثر.
    [two] طول السطر حرفان على الأكثر.
    [few] طول السطر { $letters } أحرف على الأكثر.
    [many] طول السطر { $letters } حرفًا على الأكثر.
   *[other] طول السطر { $letters } حرف على الأكثر.
}
mission-part-balance = أمران جيدان نوازن بينهما
mission-part-balance-hint = أمران جيدان يشدّ كل منهما في اتجاه. يمكنك ترك الأسطر الأربعة كلها فارغة. { $letters ->
    [zero] طول السطر { $letters } حرف على الأكثر.
    [one] طول السطر حرف واحد على الأكثر.
    [two] طول السطر حرفان على الأكثر.
    [few] طول السطر { $letters } أحرف على الأكثر.
    [many] طول السطر { $letters } حرفًا على الأكثر.
   *[other] طول السطر { $letters } حرف على الأكثر.
}
mission-part-open = ما يمكن تغييره
mission-part-open-hint = ما الذي يمكن أن تغيّره الإجابة حقًا.
mission-part-fixed = ما هو ثابت، ولماذا
mission-part-fixed-hint = المال والقوانين والعقود. يفقد الناس الثقة عندما يعرفون هذا متأخرين.
mission-part-influence = ما الذي يمكن أن تغيّره الإجابة
mission-part-influence-hint = لا نعد إلا بما نستطيع الوفاء به.
mission-part-answer_by = آخر يوم للإجابة
mission-part-answer_by-hint = يبقى فارغًا ما دام لم يُحدّد آخر يوم. مثل 12 يونيو 2026.
mission-part-reply_by = آخر يوم لردّنا
mission-part-reply_by-hint = في آخر يوم للإجابة نفسه، أو بعده.
mission-part-deadline = يوم لا نستطيع تغييره
mission-part-deadline-hint = مثل اليوم الذي يبدأ فيه قانون. يمكنك ترك هذا فارغًا.
mission-part-leader = من يقود ويرد
mission-part-leader-hint = الاسم الحقيقي لشخص واحد.
mission-part-leader_role = عمل هذا الشخص
mission-part-leader_role-hint = مثل: رئاسة قسم الشوارع.
mission-part-teams = من يعمل عليها
mission-part-teams-hint = فرق ومدارس وشركات ومجموعات. تبقى الأسطر التي لا حاجة إليها فارغة.
mission-part-stage = إلى أين وصل العمل
mission-part-stage-hint = هذا يحدد أي زر يأتي أولًا في صفحة المهمة.
mission-part-moderation = متى تظهر كتابات من ليس لديهم حساب
mission-part-moderation-hint = يناسب الخيار الثاني فقط عندما يكون لدى شخص وقت للقراءة كل يوم.
mission-part-language = لغة هذه النصوص
mission-part-language-hint = تحتاج إليها قارئات الشاشة لتنطق الكلمات نطقًا صحيحًا.
mission-part-attribution = من أين جاء المحتوى المستورد
mission-part-attribution-hint = من جمعه، وبأي ترخيص. يبقى فارغًا لمحتوى المدينة نفسها.
mission-part-attribution_url = عنوان الويب للمصدر
mission-part-attribution_url-hint = يبدأ بـ {"\u2066"}https://{"\u2069"}. يمكنك ترك هذا فارغًا.
# $good: a good thing. $far: ends the sentence. $team: a name. $part: "leads".
mission-balance-line = { $good }. نكون قد بالغنا عندما { $far }
mission-team-line = {"\u200F"}{ $team }: { $part }

## Two people changed the same mission

mission-clash = تغييران معًا على هذا الجزء
mission-clash-text = في النموذج أدناه كلماتك. يمكنك تغييرها إن كانت الكلمات الأخرى أفضل.
mission-clash-theirs = في الصفحة الآن
mission-clash-yours = ما كتبته
mission-taken = غيّره الشخص الآخر
mission-taken-text = لا تغيير منك على هذه الأجزاء. في النموذج أدناه كلماتها الجديدة.

## Versions
# $version: a number. $day: a day. $name: a person of the city team.

mission-versions = كل نسخ هذه المهمة
mission-versions-lead = الأحدث أولًا. لا يتغيّر شيء في السر: تبقى كل نسخة، مع السبب.
mission-version-of = النسخة { $version }، { $day }
mission-version-first = هكذا بدأت المهمة.
mission-version-whole = قراءة النسخة { $version } كلها
mission-changed-by = التغيير من { $name }
mission-started-by = البداية من { $name }
versions-newer = نسخ أحدث
versions-older = نسخ أقدم
versions-newest = إلى أحدث النسخ
versions-past-end = لا توجد نسخ في هذه الصفحة.
versions-past-end-text = هذه الصفحة تأتي بعد النسخة الأولى.
