# What changed, and why.

changes-title = ما الذي تغيّر، ولماذا
changes-lead = كل مرة قررت فيها المدينة، أو غيّرت رأيها، أو نظرت مرة أخرى وأبقت قرارها. وتغييرات المهام والأفكار أيضًا. الأحدث أولًا. الكلمات القديمة تبقى.

## Choosing what to see

changes-mission = المهمة
changes-all-missions = كل المهام
changes-show = عرض هذه
changes-csv = ملف CSV
changes-follow = المتابعة عبر Atom
changes-kind = النوع
changes-from = من
changes-to = إلى
changes-all-kinds = كل الأنواع
changes-kind-decisions = القرارات فقط
changes-kind-changed = تغيّر القرار
changes-kind-kept = نظرنا مرة أخرى وأبقيناه
changes-kind-corrected = صُحّح خطأ في الكتابة
changes-kind-ended = انتهى القرار
changes-kind-stopped = أُوقف القرار
changes-kind-missions = المهام
changes-kind-ideas = الأفكار
changes-kind-tests = التجارب
changes-none-here = لا توجد تغييرات من هذا النوع.
changes-none-here-text = يمكنك اختيار غير ذلك، أو عرض كل التغييرات.
changes-no-evidence = لا دليل جديد.
# $count: pieces of evidence.
changes-moved-by = { $count ->
    [zero] لا دليل جديد.
    [one] حرّكنا دليل واحد.
    [two] حرّكنا دليلان.
    [few] حرّكتنا { $count } أدلة.
    [many] حرّكنا { $count } دليلًا.
   *[other] حرّكنا { $count } دليل.
}
changes-key-changed = تقرّر أو تغيّر
changes-key-new = جديد، أو نظرنا مرة أخرى وأبقيناه
changes-key-ended = انتهى أو سُحب

## What happened, in a word or two
# $stage: "Try". $version: a number.

change-mission-new = مهمة جديدة
change-mission-changed = تغيّرت المهمة
change-mission-stage = انتقلت إلى مرحلة جديدة
change-mission-stage-to = انتقلت إلى: { $stage }
change-idea-edited = تغيّرت الفكرة
change-idea-withdrawn = سُحبت الفكرة
change-decision-proposed = اقتُرح قرار
change-decision-decided = تقرّر
change-decision-changed = تغيّر القرار
change-decision-kept = نظرنا مرة أخرى وأبقيناه
change-decision-corrected = صُحّح خطأ في الكتابة
change-decision-called = حان وقت النظر مرة أخرى
change-decision-ended = انتهى القرار
change-decision-stopped = أُوقف
change-other = تغيّر
# Stands for the words of an idea that not everyone can read.
change-idea-unnamed = فكرة
changes-version = النسخة { $version }

## Pages

changes-newer = تغييرات أحدث
changes-older = تغييرات أقدم
changes-newest = إلى أحدث التغييرات
changes-none = لم يتغيّر شيء بعد.
changes-none-text = سيظهر هنا كل تغيير في مهمة أو فكرة، مع سببه. يضيفه فريق المدينة ومن كتبوا الأفكار.
changes-past-end = لا توجد تغييرات في هذه الصفحة.
changes-past-end-text = هذه الصفحة تأتي بعد أول تغيير حدث.
