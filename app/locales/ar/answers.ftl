# The city's answers to ideas.

## Writing one
# $name: who answers.

answer-title = الرد على هذه الفكرة
answer-again = رد جديد على هذه الفكرة
answer-lead = يظهر الرد باسم { $name } مع وظيفتك. وتصل رسالة واحدة فيها كل شيء إلى من كتب الفكرة ومن يتابعها. وتبقى الردود السابقة.
answer-before = الرد كما هو الآن
answer-heard-label = ما فهمته من كلامكم
answer-heard-hint = اكتبه بكلماتك، ليرى الناس أنك فهمت قصدهم.
answer-state = ماذا يحدث للفكرة؟
answer-state-open = تبقى مفتوحة، ويواصل الناس الإجابة.
answer-state-tested = تجري الآن تجربة صغيرة لها.
answer-state-decided = صدر قرار بشأنها.
answer-state-not_now = هناك سبب للانتظار.
answer-state-cannot_do = ليست من عمل المدينة.
answer-reply-label = ردك
answer-reason-label = السبب
answer-send = إرسال الرد
answer-not-sent = لم يُرسل ردك بعد
answer-saved = أُرسل. أخبرنا من كتب الفكرة ومن يتابعها.

## Reading one
# $name, $job: who answered. $count, $all: how many people. $number: which answer.

answer-of-city = رد المدينة
answer-heard = ما فهمته من كلامكم
answer-reply = ردي
answer-reason = السبب
answer-by-job = { $name }، { $job }
answer-number = الرد { $number }
answer-see-all = { $count ->
    [zero] عرض الردود
    [one] عرض رد واحد
    [two] عرض الردين
    [few] عرض كل الردود ({ $count })
    [many] عرض كل الردود ({ $count })
   *[other] عرض كل الردود ({ $count })
}
answers-title = ردود المدينة على هذه الفكرة
answer-none = لم ترد المدينة بعد.
answer-none-text = سيظهر هنا كل رد، مع سبب واسم وتاريخ.
answer-marks = عدد من قالوا لنا هل كان هذا الرد منصفًا: { $all }
answer-marks-yes = { $count ->
    [zero] لم يقل أحد نعم
    [one] قال واحد نعم
    [two] قال اثنان نعم
    [few] قال { $count } نعم
    [many] قال { $count } نعم
   *[other] قال { $count } نعم
}
answer-marks-partly = { $count ->
    [zero] لم يقل أحد إلى حد ما
    [one] قال واحد إلى حد ما
    [two] قال اثنان إلى حد ما
    [few] قال { $count } إلى حد ما
    [many] قال { $count } إلى حد ما
   *[other] قال { $count } إلى حد ما
}
answer-marks-no = { $count ->
    [zero] لم يقل أحد لا
    [one] قال واحد لا
    [two] قال اثنان لا
    [few] قال { $count } لا
    [many] قال { $count } لا
   *[other] قال { $count } لا
}
answer-marks-few = قال لنا أقل من 5 أشخاص هل كان هذا الرد منصفًا. نعرض الأعداد ابتداء من 5 أشخاص.
answer-words = ما قاله الناس عن أحدث رد
answer-words-text = لا يقرأ هذه الكلمات إلا فريق المدينة في هذه المهمة. ولا نعرض معها أسماء.
change-idea-answered = رد على فكرة
notice-idea_answered = ردت المدينة على فكرة كتبتها أو تتابعها.

## Was it fair?

fair-title = هل كان هذا الرد منصفًا؟
fair-question = رأيك في الرد
fair-yes = نعم
fair-partly = إلى حد ما
fair-no = لا
fair-words = لماذا هذا رأيك؟
fair-words-hint = لا يقرأ هذا إلا فريق المدينة. يمكنك ترك هذا فارغًا.
fair-button = إرسال رأيي
fair-saved = حُفظ. شكرًا لك.
fair-you-said = هل كان هذا الرد منصفًا؟ كانت إجابتك:
fair-change = تغيير ما قلته

## The promised day
# $day: a day. $on: when it was promised. $leader: who leads the mission.

reply-day-title = الوعد بيوم للرد
reply-day-now = الرد موعود في { $day } أو قبله.
reply-day-none = لا يوم موعود بعد.
reply-day-day = في أي يوم أو قبله؟
reply-day-reason = لماذا هذا اليوم؟
reply-day-button = الوعد بهذا اليوم
reply-day-saved = حُفظ. يستطيع الجميع قراءة اليوم.
reply-day-earlier-title = أيام وعدنا بها
reply-day-earlier = { $day }، والوعد في { $on }.
idea-next-answered = ردت المدينة
idea-next-joined = يأتي الرد على الفكرة التي تستمر ضمنها
idea-next-late-nobody = وعدنا بالرد في { $day } أو قبله. <b>تأخر الرد.</b>
idea-next-late = كان الرد من <b>{ $leader }</b> موعودًا في { $day } أو قبله. <b>تأخر الرد.</b>
notice-idea_promised = وعدت المدينة بيوم للرد على فكرة كتبتها.

## Following

follow-title = هل تريد متابعة هذا؟
follow-text = نخبرك في صفحتك بما يحدث. وإذا تركت لنا عنوانًا، تصلك رسالة واحدة.
follow-on = أنت تتابع هذا. نخبرك بما يحدث.
follow-start = متابعة
follow-stop = إيقاف المتابعة
follow-yes = نعم، أخبروني
follow-no = لا، لا تخبروني
follow-saved = حُفظ. أنت تتابع هذا.
follow-stopped = حُفظ. لم تعد تتابع هذا.

## The mail
# $place: the city. $state: "Not now".

mail-answer-subject = ردت { $place } على فكرة كتبتها أو تتابعها
mail-answer = ردت المدينة على هذه الفكرة التي كتبتها أو تتابعها:
mail-answer-state = حال الفكرة الآن: { $state }
mail-answer-fair = هل كان هذا الرد منصفًا؟ يمكنك أن تقول لنا هنا:
mail-answer-read = الفكرة، مع كل ما قاله الناس:
