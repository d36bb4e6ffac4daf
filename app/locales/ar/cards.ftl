# The cards: one idea at a time.

cards-title = ما رأيك؟
# What the error summary calls the three choices.
cards-choice-label = إجابتك
# $at: this card, from 1. $all: ideas of the mission that this person can answer.
cards-progress = الفكرة { $at } من { $all }. يمكنك التوقف في أي وقت.
# $left: the most that we count.
cards-progress-many = { $left ->
    [zero] الفكرة { $at }. ما زال هناك المزيد. يمكنك التوقف في أي وقت.
    [one] الفكرة { $at }. ما زال هناك أكثر من فكرة واحدة. يمكنك التوقف في أي وقت.
    [two] الفكرة { $at }. ما زال هناك أكثر من فكرتين. يمكنك التوقف في أي وقت.
    [few] الفكرة { $at }. ما زال هناك أكثر من { $left } أفكار. يمكنك التوقف في أي وقت.
    [many] الفكرة { $at }. ما زال هناك أكثر من { $left } فكرة. يمكنك التوقف في أي وقت.
   *[other] الفكرة { $at }. ما زال هناك أكثر من { $left } فكرة. يمكنك التوقف في أي وقت.
}
cards-why = لماذا هذه الفكرة؟
cards-why-author = لماذا تهم من كتبها
cards-helps = من قد تنفعهم
cards-harms = من قد تضرهم
# $count: viewpoints under the idea.
cards-read-more = { $count ->
    [0] قراءة الفكرة
    [zero] قراءة الفكرة
    [one] قراءة الفكرة ورأي واحد
    [two] قراءة الفكرة ورأيين
    [few] قراءة الفكرة و{ $count } آراء
    [many] قراءة الفكرة و{ $count } رأيًا
   *[other] قراءة الفكرة و{ $count } رأي
}
save-answer = حفظ الإجابة
saved-agree = حُفظت إجابتك: أوافق.
saved-disagree = حُفظت إجابتك: لا أوافق.
saved-unsure = حُفظت إجابتك: لم أحسم رأيي.
# The words of the idea are not those that the person answered. $answer: "Agree".
cards-words-changed = تغيّرت كلمات هذه الفكرة بعد إجابتك.
cards-you-said = كانت إجابتك: <b>{ $answer }</b>.
cards-words-versions = عرض كل نسخ هذه الفكرة
cards-words-then = عندما أجبت
cards-undone = تراجعنا عن إجابتك.
# Nothing came back when the answer was sent: it may or may not have arrived.
cards-lost = انقطع الاتصال، وقد لا يكون هذا محفوظًا بعد. ما اخترته ما زال هنا. يرجى الضغط على الزر مرة أخرى، وسيُحسب مرة واحدة فقط.
# $leader: who leads the mission. $day: the day by which the city replies.
cards-reads-and-replies = تصل الإجابات إلى <b>{ $leader }</b> لقراءتها والرد عليها في { $day } أو قبله. كان هذا مفتوحًا للجميع. إنه ليس عيّنة عشوائية.
cards-reads-nobody = لا أحد هنا يقود هذه المهمة بعد. لذلك لم يعد أحد بالرد. كان هذا مفتوحًا للجميع. إنه ليس عيّنة عشوائية.
cards-reads = تصل الإجابات إلى <b>{ $leader }</b> لقراءتها. كان هذا مفتوحًا للجميع. إنه ليس عيّنة عشوائية.
cards-pause-title = شكرًا لك. ماذا الآن؟
# $count: ideas of this mission that the person answered so far.
cards-pause-text = { $count ->
    [zero] لا إجابات منك حتى الآن.
    [one] أجبت عن فكرة واحدة حتى الآن.
    [two] أجبت عن فكرتين حتى الآن.
    [few] أجبت عن { $count } أفكار حتى الآن.
    [many] أجبت عن { $count } فكرة حتى الآن.
   *[other] أجبت عن { $count } فكرة حتى الآن.
}
cards-pause-end = أجبت عن كل الأفكار هنا. ستظهر أفكار جديدة عندما يضيفها الناس.
cards-go-on = الإجابة عن أفكار أخرى
cards-end-title = { $count ->
    [zero] لا أفكار هنا بعد.
    [one] وصلتنا إجابتك عن الفكرة الوحيدة هنا.
    [two] وصلتنا إجاباتك عن الفكرتين هنا.
    [few] وصلتنا إجاباتك عن كل الأفكار هنا، وعددها { $count }.
    [many] وصلتنا إجاباتك عن كل الأفكار هنا، وعددها { $count }.
   *[other] وصلتنا إجاباتك عن كل الأفكار هنا، وعددها { $count }.
}
cards-none-title = لا توجد أفكار للإجابة عنها بعد.
cards-none-text = ستظهر هنا أفكار السكان، واحدة بعد أخرى. يمكنك إضافة أول فكرة.
cards-end-text = ستظهر هنا أفكار جديدة عندما يضيفها الناس. يمكنك إضافة فكرة الآن.
add-idea = إضافة فكرة
see-all-ideas = عرض كل الأفكار
