<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>EdgeWatch</name>
    <message>
        <source> Last error: {error}.</source>
        <translation> Ostatni błąd: {error}.</translation>
    </message>
    <message>
        <source> Made {affected_from_ns} to {affected_to_ns}.</source>
        <translation> Wykonane od {affected_from_ns} do {affected_to_ns}.</translation>
    </message>
    <message>
        <source> No longer like the reference: {features}.</source>
        <translation> Niepodobne już do odniesienia: {features}.</translation>
    </message>
    <message>
        <source> at port {place}</source>
        <translation> w porcie {place}</translation>
    </message>
    <message>
        <source> at {at_ns}</source>
        <translation> ({at_ns})</translation>
    </message>
    <message>
        <source> at {last_ns}</source>
        <translation> ({last_ns})</translation>
    </message>
    <message>
        <source> at {stepped_ns}</source>
        <translation> ({stepped_ns})</translation>
    </message>
    <message>
        <source> by {seconds} s</source>
        <translation> o {seconds} s</translation>
    </message>
    <message>
        <source> for {place}</source>
        <translation> dla {place}</translation>
    </message>
    <message>
        <source> from {stopped_ns}</source>
        <translation> od {stopped_ns}</translation>
    </message>
    <message>
        <source> in {errors:# run|# runs} of the last {runs}</source>
        <translation> w {errors:# wywołaniu|# wywołaniach|# wywołaniach} z ostatnich {runs}</translation>
    </message>
    <message>
        <source> in {where}</source>
        <translation> ({where})</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> since {at_ns}</source>
        <translation> od {at_ns}</translation>
    </message>
    <message>
        <source> since {last_ns}</source>
        <translation> od {last_ns}</translation>
    </message>
    <message>
        <source> to {started_ns}</source>
        <translation> do {started_ns}</translation>
    </message>
    <message>
        <source> until {until_ns}</source>
        <translation> do {until_ns}</translation>
    </message>
    <message>
        <source> {affected:# prediction comes from it|# predictions come from it}.</source>
        <translation> {affected:Pochodzi z niego # predykcja|Pochodzą z niego # predykcje|Pochodzi z niego # predykcji}.</translation>
    </message>
    <message>
        <source> {affected:# prediction since the last proof is affected|# predictions since the last proof are affected}.</source>
        <translation> {affected:Objęta zmianą jest # predykcja wykonana od ostatniego potwierdzenia tożsamości|Objęte zmianą są # predykcje wykonane od ostatniego potwierdzenia tożsamości|Objętych zmianą jest # predykcji wykonanych od ostatniego potwierdzenia tożsamości}.</translation>
    </message>
    <message>
        <source> {affected:# prediction was made meanwhile|# predictions were made meanwhile}.</source>
        <translation> {affected:W tym czasie wykonano # predykcję|W tym czasie wykonano # predykcje|W tym czasie wykonano # predykcji}.</translation>
    </message>
    <message>
        <source> … and # more| … and # more</source>
        <translation> … i jeszcze #| … i jeszcze #| … i jeszcze #</translation>
    </message>
    <message>
        <source># action of a person|# actions of people</source>
        <translation># działanie osoby|# działania osób|# działań osób</translation>
    </message>
    <message>
        <source># alarm in 10 min|# alarms in 10 min</source>
        <translation># alarm w 10 min|# alarmy w 10 min|# alarmów w 10 min</translation>
    </message>
    <message>
        <source># alarm is a consequence of it.|# alarms are consequences of it.</source>
        <translation># alarm jest tego skutkiem.|# alarmy są tego skutkiem.|# alarmów jest tego skutkiem.</translation>
    </message>
    <message>
        <source># alarm of high priority|# alarms of high priority</source>
        <translation># alarm o wysokim priorytecie|# alarmy o wysokim priorytecie|# alarmów o wysokim priorytecie</translation>
    </message>
    <message>
        <source># alarm of low priority|# alarms of low priority</source>
        <translation># alarm o niskim priorytecie|# alarmy o niskim priorytecie|# alarmów o niskim priorytecie</translation>
    </message>
    <message>
        <source># alarm of medium priority|# alarms of medium priority</source>
        <translation># alarm o średnim priorytecie|# alarmy o średnim priorytecie|# alarmów o średnim priorytecie</translation>
    </message>
    <message>
        <source># alarm out of service|# alarms out of service</source>
        <translation># alarm wyłączony z eksploatacji|# alarmy wyłączone z eksploatacji|# alarmów wyłączonych z eksploatacji</translation>
    </message>
    <message>
        <source># alarm stands:|# alarms stand:</source>
        <translation># trwający alarm:|# trwające alarmy:|# trwających alarmów:</translation>
    </message>
    <message>
        <source># alarm|# alarms</source>
        <translation># alarm|# alarmy|# alarmów</translation>
    </message>
    <message>
        <source># approval|# approvals</source>
        <translation># zatwierdzenie|# zatwierdzenia|# zatwierdzeń</translation>
    </message>
    <message>
        <source># case identifier|# case identifiers</source>
        <translation># identyfikator przypadku|# identyfikatory przypadków|# identyfikatorów przypadków</translation>
    </message>
    <message>
        <source># check failed.|# checks failed.</source>
        <translation># kontrola nie powiodła się.|# kontrole nie powiodły się.|# kontroli nie powiodło się.</translation>
    </message>
    <message>
        <source># day|# days</source>
        <translation># dzień|# dni|# dni</translation>
    </message>
    <message>
        <source># decision waits: {names}|# decisions wait: {names}</source>
        <translation># decyzja oczekuje: {names}|# decyzje oczekują: {names}|# decyzji oczekuje: {names}</translation>
    </message>
    <message>
        <source># error|# errors</source>
        <translation># błąd|# błędy|# błędów</translation>
    </message>
    <message>
        <source># event|# events</source>
        <translation># zdarzenie|# zdarzenia|# zdarzeń</translation>
    </message>
    <message>
        <source># feature is over a limit|# features are over a limit</source>
        <translation># cecha przekracza limit|# cechy przekraczają limit|# cech przekracza limit</translation>
    </message>
    <message>
        <source># feature is over the limit of {method}|# features are over the limit of {method}</source>
        <translation># cecha przekracza limit {method}|# cechy przekraczają limit {method}|# cech przekracza limit {method}</translation>
    </message>
    <message>
        <source># field differs from the enrolment.|# fields differ from the enrolment.</source>
        <translation># pole różni się od rejestracji.|# pola różnią się od rejestracji.|# pól różni się od rejestracji.</translation>
    </message>
    <message>
        <source># folded under its cause|# folded under their cause</source>
        <translation># zwinięty pod przyczyną|# zwinięte pod przyczyną|# zwiniętych pod przyczyną</translation>
    </message>
    <message>
        <source># gap in the span|# gaps in the span</source>
        <translation># luka w okresie|# luki w okresie|# luk w okresie</translation>
    </message>
    <message>
        <source># high|# high</source>
        <translation># wysoki|# wysokie|# wysokich</translation>
    </message>
    <message>
        <source># h|# h</source>
        <translation># h|# h|# h</translation>
    </message>
    <message>
        <source># identification|# identifications</source>
        <translation># identyfikacja|# identyfikacje|# identyfikacji</translation>
    </message>
    <message>
        <source># input gets nothing and counts as missing: {names}|# inputs get nothing and count as missing: {names}</source>
        <translation># wejście nic nie otrzymuje i liczy się jako brak danych: {names}|# wejścia nic nie otrzymują i liczą się jako brak danych: {names}|# wejść nic nie otrzymuje i liczy się jako brak danych: {names}</translation>
    </message>
    <message>
        <source># input|# inputs</source>
        <translation># wejście|# wejścia|# wejść</translation>
    </message>
    <message>
        <source># label for {n} predictions ({share})|# labels for {n} predictions ({share})</source>
        <translation># etykieta na {n} predykcji ({share})|# etykiety na {n} predykcji ({share})|# etykiet na {n} predykcji ({share})</translation>
    </message>
    <message>
        <source># label: what turned out to be true of a case|# labels: what turned out to be true of cases</source>
        <translation># etykieta: co okazało się prawdą o przypadku|# etykiety: co okazało się prawdą o przypadkach|# etykiet: co okazało się prawdą o przypadkach</translation>
    </message>
    <message>
        <source># label|# labels</source>
        <translation># etykieta|# etykiety|# etykiet</translation>
    </message>
    <message>
        <source># low|# low</source>
        <translation># niski|# niskie|# niskich</translation>
    </message>
    <message>
        <source># maintenance window|# maintenance windows</source>
        <translation># okno konserwacji|# okna konserwacji|# okien konserwacji</translation>
    </message>
    <message>
        <source># matter open|# matters open</source>
        <translation># sprawa otwarta|# sprawy otwarte|# spraw otwartych</translation>
    </message>
    <message>
        <source># medium|# medium</source>
        <translation># średni|# średnie|# średnich</translation>
    </message>
    <message>
        <source># min|# min</source>
        <translation># min|# min|# min</translation>
    </message>
    <message>
        <source># name is given.|# names are given.</source>
        <translation>Podano # nazwę.|Podano # nazwy.|Podano # nazw.</translation>
    </message>
    <message>
        <source># not acknowledged|# not acknowledged</source>
        <translation># niepotwierdzony|# niepotwierdzone|# niepotwierdzonych</translation>
    </message>
    <message>
        <source># note that a person wrote|# notes that people wrote</source>
        <translation># notatka sporządzona przez osobę|# notatki sporządzone przez osoby|# notatek sporządzonych przez osoby</translation>
    </message>
    <message>
        <source># of them affected|# of them affected</source>
        <translation>w tym # objęta zmianą|w tym # objęte zmianą|w tym # objętych zmianą</translation>
    </message>
    <message>
        <source># of {all} features over its limit|# of {all} features over their limit</source>
        <translation># z {all} cech przekracza limit|# z {all} cech przekraczają limit|# z {all} cech przekracza limit</translation>
    </message>
    <message>
        <source># port cannot be opened by this user.|# ports cannot be opened by this user.</source>
        <translation># portu ten użytkownik nie może otworzyć.|# portów ten użytkownik nie może otworzyć.|# portów ten użytkownik nie może otworzyć.</translation>
    </message>
    <message>
        <source># prediction affected|# predictions affected</source>
        <translation># predykcja objęta zmianą|# predykcje objęte zmianą|# predykcji objętych zmianą</translation>
    </message>
    <message>
        <source># prediction is affected: made since the last proof at {time}.|# predictions are affected: made since the last proof at {time}.</source>
        <translation># predykcja jest objęta zmianą: wykonano ją po ostatnim potwierdzeniu tożsamości ({time}).|# predykcje są objęte zmianą: wykonano je po ostatnim potwierdzeniu tożsamości ({time}).|# predykcji jest objętych zmianą: wykonano je po ostatnim potwierdzeniu tożsamości ({time}).</translation>
    </message>
    <message>
        <source># prediction was dropped|# predictions were dropped</source>
        <translation># predykcja została utracona|# predykcje zostały utracone|# predykcji zostało utraconych</translation>
    </message>
    <message>
        <source># prediction was made between the last proof of the equipment and its return or approval: confirm it by another method.|# predictions were made between the last proof of the equipment and its return or approval: confirm them by another method.</source>
        <translation>Między ostatnim potwierdzeniem tożsamości urządzenia a jego powrotem lub zatwierdzeniem wykonano # predykcję: należy ją potwierdzić inną metodą.|Między ostatnim potwierdzeniem tożsamości urządzenia a jego powrotem lub zatwierdzeniem wykonano # predykcje: należy je potwierdzić inną metodą.|Między ostatnim potwierdzeniem tożsamości urządzenia a jego powrotem lub zatwierdzeniem wykonano # predykcji: należy je potwierdzić inną metodą.</translation>
    </message>
    <message>
        <source># prediction with its inputs and outputs|# predictions with their inputs and outputs</source>
        <translation># predykcja z wejściami i wyjściami|# predykcje z wejściami i wyjściami|# predykcji z wejściami i wyjściami</translation>
    </message>
    <message>
        <source># prediction with tags or other texts|# predictions with tags or other texts</source>
        <translation># predykcja ze znacznikami lub innymi tekstami|# predykcje ze znacznikami lub innymi tekstami|# predykcji ze znacznikami lub innymi tekstami</translation>
    </message>
    <message>
        <source># prediction, from {low} to {high}|# predictions, from {low} to {high}</source>
        <translation># predykcja, od {low} do {high}|# predykcje, od {low} do {high}|# predykcji, od {low} do {high}</translation>
    </message>
    <message>
        <source># prediction|# predictions</source>
        <translation># predykcja|# predykcje|# predykcji</translation>
    </message>
    <message>
        <source># record|# records</source>
        <translation># wpis|# wpisy|# wpisów</translation>
    </message>
    <message>
        <source># rejection|# rejections</source>
        <translation># odrzucenie|# odrzucenia|# odrzuceń</translation>
    </message>
    <message>
        <source># seal|# seals</source>
        <translation># pieczęć|# pieczęcie|# pieczęci</translation>
    </message>
    <message>
        <source># state of equipment|# states of equipment</source>
        <translation># stan urządzeń|# stany urządzeń|# stanów urządzeń</translation>
    </message>
    <message>
        <source># step of an alarm|# steps of alarms</source>
        <translation># krok alarmu|# kroki alarmów|# kroków alarmów</translation>
    </message>
    <message>
        <source># s|# s</source>
        <translation># s|# s|# s</translation>
    </message>
    <message>
        <source># time|# times</source>
        <translation># raz|# razy|# razy</translation>
    </message>
    <message>
        <source>% of runs</source>
        <translation>% wywołań</translation>
    </message>
    <message>
        <source>&amp;Acknowledge  (Ctrl+K)</source>
        <translation>&amp;Potwierdź  (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge {n} alarms  (Ctrl+K)</source>
        <translation>&amp;Potwierdź alarmy: {n}  (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge…  (Ctrl+K)</source>
        <translation>&amp;Potwierdź…  (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Dodaj</translation>
    </message>
    <message>
        <source>&amp;Add a person …</source>
        <translation>&amp;Dodaj osobę …</translation>
    </message>
    <message>
        <source>&amp;Affected…</source>
        <translation>Objęte z&amp;mianą…</translation>
    </message>
    <message>
        <source>&amp;Announce</source>
        <translation>&amp;Zgłoś</translation>
    </message>
    <message>
        <source>&amp;Approve this unit</source>
        <translation>&amp;Zatwierdź ten egzemplarz</translation>
    </message>
    <message>
        <source>&amp;Approve this unit…</source>
        <translation>&amp;Zatwierdź ten egzemplarz…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Wstecz</translation>
    </message>
    <message>
        <source>&amp;Back to the alarms</source>
        <translation>&amp;Wróć do alarmów</translation>
    </message>
    <message>
        <source>&amp;Build the baseline</source>
        <translation>&amp;Utwórz wzorzec</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Anuluj</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Zmień</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Zamknij</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Kolory</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Kopiuj obraz</translation>
    </message>
    <message>
        <source>&amp;Corner view</source>
        <translation>Widok w &amp;rogu</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Ciemny</translation>
    </message>
    <message>
        <source>&amp;Decide about this unit…</source>
        <translation>Z&amp;decyduj o egzemplarzu…</translation>
    </message>
    <message>
        <source>&amp;Declare the model</source>
        <translation>Zadeklaruj &amp;model</translation>
    </message>
    <message>
        <source>&amp;Declare the slot</source>
        <translation>Zadeklaruj &amp;miejsce</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Odrzuć</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Wyrejestruj</translation>
    </message>
    <message>
        <source>&amp;End it</source>
        <translation>&amp;Zakończ</translation>
    </message>
    <message>
        <source>&amp;End the shelving</source>
        <translation>Zakończ &amp;odroczenie</translation>
    </message>
    <message>
        <source>&amp;End …</source>
        <translation>&amp;Wyrejestruj …</translation>
    </message>
    <message>
        <source>&amp;Enrol this unit…</source>
        <translation>Zar&amp;ejestruj egzemplarz…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Eksportuj</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Plik</translation>
    </message>
    <message>
        <source>&amp;Finish later</source>
        <translation>Dokończ późnie&amp;j</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Od</translation>
    </message>
    <message>
        <source>&amp;From, to</source>
        <translation>&amp;Od, do</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Pełny ekran</translation>
    </message>
    <message>
        <source>&amp;Input for the selected code</source>
        <translation>W&amp;ejście dla wybranego kodu</translation>
    </message>
    <message>
        <source>&amp;Kind of equipment</source>
        <translation>&amp;Rodzaj urządzenia</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Język</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>J&amp;asny</translation>
    </message>
    <message>
        <source>&amp;List affected predictions…</source>
        <translation>&amp;Lista objętych predykcji…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Sprawdź ponown&amp;ie</translation>
    </message>
    <message>
        <source>&amp;Look at the new evidence</source>
        <translation>&amp;Obejrzyj nowe dowody</translation>
    </message>
    <message>
        <source>&amp;Look at what it says</source>
        <translation>Zoba&amp;cz, co podaje</translation>
    </message>
    <message>
        <source>&amp;Look for it …</source>
        <translation>&amp;Wyszukaj …</translation>
    </message>
    <message>
        <source>&amp;Make the site</source>
        <translation>&amp;Utwórz obiekt</translation>
    </message>
    <message>
        <source>&amp;Mark as not useful</source>
        <translation>Oznacz jako &amp;nieprzydatny</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Model</translation>
    </message>
    <message>
        <source>&amp;Model that it feeds</source>
        <translation>&amp;Model, który zasila</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nazwa</translation>
    </message>
    <message>
        <source>&amp;Name of the slot</source>
        <translation>&amp;Nazwa miejsca</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Dalej</translation>
    </message>
    <message>
        <source>&amp;Next decision</source>
        <translation>&amp;Następna decyzja</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nie teraz</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Jeszcze raz</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>&amp;Otwórz</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>&amp;Pause sound</source>
        <translation>Wstrzymaj &amp;dźwięk</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>Zestaw &amp;ustawień</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drukuj …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drukuj…</translation>
    </message>
    <message>
        <source>&amp;Put in force</source>
        <translation>&amp;Nadaj ważność</translation>
    </message>
    <message>
        <source>&amp;Put in force again</source>
        <translation>&amp;Przywróć ważność</translation>
    </message>
    <message>
        <source>&amp;Quiet (recommended)</source>
        <translation>&amp;Oszczędny (zalecany)</translation>
    </message>
    <message>
        <source>&amp;Receipt (optional)</source>
        <translation>Po&amp;kwitowanie (opcjonalnie)</translation>
    </message>
    <message>
        <source>&amp;Return to service</source>
        <translation>Przywróć do &amp;eksploatacji</translation>
    </message>
    <message>
        <source>&amp;Return to service …</source>
        <translation>Przywróć do &amp;eksploatacji …</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rola</translation>
    </message>
    <message>
        <source>&amp;Roll back…</source>
        <translation>&amp;Przywróć…</translation>
    </message>
    <message>
        <source>&amp;Run the self-test</source>
        <translation>Uruchom &amp;autotest</translation>
    </message>
    <message>
        <source>&amp;Save for support …</source>
        <translation>Zapisz dla pomocy &amp;technicznej …</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>&amp;Zapisz obraz…</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Zapisz …</translation>
    </message>
    <message>
        <source>&amp;Set the PIN</source>
        <translation>&amp;Ustaw PIN</translation>
    </message>
    <message>
        <source>&amp;Shelve</source>
        <translation>&amp;Odrocz</translation>
    </message>
    <message>
        <source>&amp;Shelve …</source>
        <translation>&amp;Odrocz …</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>P&amp;okaż</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>Podpi&amp;sz</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Zaloguj się</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>&amp;Rozmiar tekstu</translation>
    </message>
    <message>
        <source>&amp;Skip this step</source>
        <translation>Pomiń ten &amp;krok</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Standardowy</translation>
    </message>
    <message>
        <source>&amp;Start watching</source>
        <translation>&amp;Rozpocznij nadzór</translation>
    </message>
    <message>
        <source>&amp;Stop looking</source>
        <translation>&amp;Zatrzymaj podgląd</translation>
    </message>
    <message>
        <source>&amp;Take out of service</source>
        <translation>&amp;Wyłącz z eksploatacji</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Do</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>Co&amp;fnij ostatnią zmianę</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Odblokuj</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Zweryfikuj</translation>
    </message>
    <message>
        <source>&amp;What happened here…</source>
        <translation>&amp;Co się tu stało…</translation>
    </message>
    <message>
        <source>&amp;What it does</source>
        <translation>&amp;Co robi</translation>
    </message>
    <message>
        <source>&amp;What it means</source>
        <translation>&amp;Co to oznacza</translation>
    </message>
    <message>
        <source>&amp;Why this prediction …</source>
        <translation>Dlaczego &amp;ta predykcja …</translation>
    </message>
    <message>
        <source>&amp;Why this prediction?</source>
        <translation>Dlaczego &amp;ta predykcja?</translation>
    </message>
    <message>
        <source>&amp;Why this result …</source>
        <translation>Dlaczego &amp;ten wynik …</translation>
    </message>
    <message>
        <source>&amp;Why?  Show the alarms</source>
        <translation>&amp;Dlaczego?  Pokaż alarmy</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Imię i nazwisko</translation>
    </message>
    <message>
        <source>(and # more reason)|(and # more reasons)</source>
        <translation>(i jeszcze # powód)|(i jeszcze # powody)|(i jeszcze # powodów)</translation>
    </message>
    <message>
        <source>(and # more)|(and # more)</source>
        <translation>(i jeszcze #)|(i jeszcze #)|(i jeszcze #)</translation>
    </message>
    <message>
        <source>, usually {usual_ms} ms</source>
        <translation>, zwykle {usual_ms} ms</translation>
    </message>
    <message>
        <source>, {free_gb} GB are free</source>
        <translation>, wolne: {free_gb} GB</translation>
    </message>
    <message>
        <source>. EdgeWatch itself uses {own_gb} GB</source>
        <translation>. Sam EdgeWatch zajmuje {own_gb} GB</translation>
    </message>
    <message>
        <source>. EdgeWatch itself uses {own_mb} MB</source>
        <translation>. Sam EdgeWatch zajmuje {own_mb} MB</translation>
    </message>
    <message>
        <source>. EdgeWatch itself uses {own_percent} %</source>
        <translation>. Sam EdgeWatch zużywa {own_percent} %</translation>
    </message>
    <message>
        <source>. This is an estimate, not a measurement.</source>
        <translation>. To oszacowanie, a nie pomiar.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 godzina</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 godziny</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dni</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 godzin</translation>
    </message>
    <message>
        <source>: 95 of 100 runs take up to {took_ms} ms</source>
        <translation>: 95 ze 100 wywołań trwa do {took_ms} ms</translation>
    </message>
    <message>
        <source>: checksum {enrolled:short} → {observed:short}</source>
        <translation>: suma kontrolna {enrolled:short} → {observed:short}</translation>
    </message>
    <message>
        <source>: predictions have not been recorded since {at_ns}</source>
        <translation>: predykcje nie są zapisywane od {at_ns}</translation>
    </message>
    <message>
        <source>: {feature} from {before} to {after}</source>
        <translation>: {feature} z {before} na {after}</translation>
    </message>
    <message>
        <source>: {tier} data of the last {floor_days} days exceed their limit of {limit_mb} MB</source>
        <translation>: dane {tier} z ostatnich {floor_days} dni przekraczają swój limit {limit_mb} MB</translation>
    </message>
    <message>
        <source>; above all in {readings}</source>
        <translation>; przede wszystkim w {readings}</translation>
    </message>
    <message>
        <source>; its longest pause was {usual_s:duration}</source>
        <translation>; najdłuższa dotychczasowa przerwa: {usual_s:duration}</translation>
    </message>
    <message>
        <source>A PIN has {n} digits or more; a passphrase {m} signs or more.</source>
        <translation>PIN ma co najmniej {n} cyfr, a hasło opisowe co najmniej {m} znaków.</translation>
    </message>
    <message>
        <source>A bundle is being checked.</source>
        <translation>Trwa sprawdzanie pakietu.</translation>
    </message>
    <message>
        <source>A check of a segment or of the database fails. Clears when it passes again.</source>
        <translation>Sprawdzenie segmentu lub bazy danych nie powiodło się. Ustępuje, gdy sprawdzenie znów się powiedzie.</translation>
    </message>
    <message>
        <source>A check of the record against its seals fails: a sealed row is altered, missing or added. Clears with a check of the same span that passes.</source>
        <translation>Sprawdzenie zapisu względem jego pieczęci nie powiodło się: zapieczętowany wiersz zmieniono, brakuje go lub go dodano. Ustępuje po pomyślnym sprawdzeniu tego samego okresu.</translation>
    </message>
    <message>
        <source>A duration {form}</source>
        <translation>Czas trwania {form}</translation>
    </message>
    <message>
        <source>A field of bus, adapter or protocol identity contradicts the enrolment, or a unit that gives no serial number is at another port (CHANGED). Clears when the approved unit is proved again or the new one is approved, not when the stranger is gone or silent.</source>
        <translation>Pole tożsamości magistrali, adaptera lub protokołu przeczy rejestracji albo egzemplarz, który nie podaje numeru seryjnego, jest w innym porcie (CHANGED). Ustępuje, gdy tożsamość zatwierdzonego egzemplarza zostanie znów potwierdzona lub nowy zostanie zatwierdzony, a nie gdy obcy egzemplarz zniknie lub zamilknie.</translation>
    </message>
    <message>
        <source>A graphics processor is lost, or its driver</source>
        <translation>Utracono procesor graficzny lub jego sterownik</translation>
    </message>
    <message>
        <source>A maintenance window was over ({subject})</source>
        <translation>Okno konserwacji zakończyło się ({subject})</translation>
    </message>
    <message>
        <source>A part of the record cannot be read or is not what was written.</source>
        <translation>Części zapisu nie można odczytać lub nie jest ona tym, co zapisano.</translation>
    </message>
    <message>
        <source>A part of the spool was damaged ({subject})</source>
        <translation>Część bufora była uszkodzona ({subject})</translation>
    </message>
    <message>
        <source>A prediction comes from a file whose SHA-256 is not the declared one, or not that of the first file where none is declared. Clears after 5 predictions in a row from the right file and 10 min without another.</source>
        <translation>Predykcja pochodzi z pliku, którego SHA-256 nie jest zadeklarowaną wartością, a gdy żadnej nie zadeklarowano – wartością pierwszego pliku. Ustępuje po 5 kolejnych predykcjach z właściwego pliku i 10 min bez innego.</translation>
    </message>
    <message>
        <source>A program that runs the model is there, or ended without being closed, and no prediction has come for silent_after; or, after a week of record, for the limit times the longest pause of two weeks; or for 20 times the pace of its feed. Only time in which the agent watched counts. Clears with the next prediction, or when the program is closed in order.</source>
        <translation>Program uruchamiający model działa albo zakończył się bez zamknięcia, a przez silent_after nie pojawiła się żadna predykcja; albo, po tygodniu zapisu, przez czas równy limitowi pomnożonemu przez najdłuższą przerwę z dwóch tygodni; albo przez 20-krotność taktu jego źródła danych. Liczy się tylko czas, w którym agent prowadził nadzór. Ustępuje z następną predykcją lub gdy program zostanie prawidłowo zamknięty.</translation>
    </message>
    <message>
        <source>A run fails, and the share of failed runs among the last 100, or among fewer while there are no more, reaches the limit. Clears after 5 min, with at least twice as many good runs in a row as had failed, at most 20.</source>
        <translation>Wywołanie nie powiodło się, a udział nieudanych wywołań wśród ostatnich 100 (lub mniejszej liczby, dopóki nie ma ich więcej) osiąga limit. Ustępuje po 5 min, gdy kolejnych udanych wywołań jest co najmniej dwa razy więcej niż było nieudanych, najwyżej 20.</translation>
    </message>
    <message>
        <source>A run that failed gives no result: repeat it; if it fails again, use another method and tell the site engineer.</source>
        <translation>Nieudane wywołanie nie daje wyniku: powtórzyć je; jeśli znów się nie powiedzie, użyć innej metody i powiadomić inżyniera obiektu.</translation>
    </message>
    <message>
        <source>A sample of the predictions is drawn; look closer to see each.</source>
        <translation>Pokazano próbkę predykcji; należy przybliżyć, aby zobaczyć każdą z nich.</translation>
    </message>
    <message>
        <source>A scarce resource and a slow or silent model are told of sooner, and count more.</source>
        <translation>O niedoborze zasobów oraz o powolnym lub milczącym modelu informuje wcześniej i z większą wagą.</translation>
    </message>
    <message>
        <source>A sealed part of the record is not what was sealed.</source>
        <translation>Zapieczętowana część zapisu nie jest tym, co zapieczętowano.</translation>
    </message>
    <message>
        <source>A serial or USBTMC device, or one of a type that is enrolled, is on the bus for 10 s, in no slot and not in [devices] ignore (UNKNOWN_EXTRA). Clears when it is unplugged, has a slot, or is ignored.</source>
        <translation>Urządzenie szeregowe lub USBTMC albo urządzenie zarejestrowanego typu jest na magistrali od 10 s, nie ma miejsca urządzenia i nie figuruje w [devices] ignore (UNKNOWN_EXTRA). Ustępuje, gdy zostanie odłączone, otrzyma miejsce lub będzie ignorowane.</translation>
    </message>
    <message>
        <source>A shelved alarm is silent for at most 12 hours and comes back by itself.</source>
        <translation>Odroczony alarm milczy najwyżej 12 godzin i powraca samoczynnie.</translation>
    </message>
    <message>
        <source>A simulated unit is exchanged for another one, in a temporary copy of this site: line, reading, model, record and alarm work as they will in earnest. Your equipment and your record are not touched. It takes some ten seconds.</source>
        <translation>Symulowany egzemplarz zostaje wymieniony na inny w tymczasowej kopii tego obiektu: łącze, odczyt, model, zapis i alarm działają tak, jak będą działać naprawdę. Państwa urządzenia i zapis pozostają nietknięte. Trwa to około dziesięciu sekund.</translation>
    </message>
    <message>
        <source>A slot is a place where equipment belongs. For each slot the fields of the unit that was enrolled stand beside those observed now; what differs is bold, tinted and marked “changed”.

Predictions made since the last proof of the approved unit are affected: nobody can say with which unit they were made. They can be listed before anything is decided.

Decide about this unit: approve it after a check, for good or for a time; accept it beside the present one; or reject it, and the alarm stays. What becomes trusted again is said before you decide. Decide later, and the unit stays in the line of decisions that wait, for as long as it takes: nothing is ever decided by time. Announce maintenance before work that changes firmware or unplugs the unit. Roll back puts an earlier enrolment in force again. Each takes your name, role and a note, and all are kept in the record.

A unit that is plugged in and belongs to no slot is listed below the slots.</source>
        <translation>Miejsce urządzenia to miejsce, do którego należy urządzenie. Dla każdego miejsca pola zarejestrowanego egzemplarza stoją obok obserwowanych obecnie; różnice są pogrubione, podbarwione i oznaczone „zmienione”.

Predykcje wykonane od ostatniego potwierdzenia tożsamości zatwierdzonego egzemplarza są objęte zmianą: nikt nie może powiedzieć, którym egzemplarzem je wykonano. Można je wyświetlić przed podjęciem jakiejkolwiek decyzji.

Zdecyduj o egzemplarzu: po sprawdzeniu można go zatwierdzić, na stałe lub na pewien czas; dopuścić obok obecnego; albo odrzucić, a wtedy alarm pozostaje. Co stanie się znów wiarygodne, jest podane przed decyzją. Zdecyduj później: egzemplarz pozostaje w kolejce oczekujących decyzji tak długo, jak to potrzebne; nic nigdy nie rozstrzyga się przez upływ czasu. Konserwację należy zgłosić przed pracami, które zmieniają oprogramowanie układowe lub wymagają odłączenia egzemplarza. Przywróć nadaje ponownie ważność wcześniejszej rejestracji. Każda z tych czynności wymaga nazwiska, roli i notatki, a wszystkie są przechowywane w zapisie.

Egzemplarz, który jest podłączony i nie należy do żadnego miejsca, widnieje poniżej miejsc.</translation>
    </message>
    <message>
        <source>A slot is the place where equipment belongs. Say at which port it is and of which kind, look at what it says, and see that each value reaches the right input of the model.</source>
        <translation>Miejsce urządzenia to miejsce, do którego należy urządzenie. Należy podać, w którym porcie się znajduje i jakiego jest rodzaju, obejrzeć, co podaje, i upewnić się, że każda wartość trafia do właściwego wejścia modelu.</translation>
    </message>
    <message>
        <source>A table of CPU, memory and disk</source>
        <translation>Tabela CPU, pamięci i dysku</translation>
    </message>
    <message>
        <source>A table of the drift measurements</source>
        <translation>Tabela pomiarów dryfu</translation>
    </message>
    <message>
        <source>A table of the predictions: outputs, hardware, trust</source>
        <translation>Tabela predykcji: wyjścia, urządzenia, wiarygodność</translation>
    </message>
    <message>
        <source>A time of my own</source>
        <translation>Własny okres</translation>
    </message>
    <message>
        <source>A unit that belongs to no slot is connected</source>
        <translation>Podłączono egzemplarz, który nie należy do żadnego miejsca</translation>
    </message>
    <message>
        <source>A unit that may be equipment is connected, and belongs to no slot.</source>
        <translation>Podłączono egzemplarz, który może być urządzeniem pomiarowym, a nie należy do żadnego miejsca.</translation>
    </message>
    <message>
        <source>A write fails for want of space, or what is too young to be retired exceeds its size limit. Clears after 60 s with space again.</source>
        <translation>Zapis nie powiódł się z braku miejsca albo dane zbyt świeże, by je usunąć, przekraczają swój limit rozmiaru. Ustępuje, gdy przez 60 s jest znów miejsce.</translation>
    </message>
    <message>
        <source>Accept beside the present one</source>
        <translation>Dopuść obok obecnego</translation>
    </message>
    <message>
        <source>Accepted beside the present one: {unit}</source>
        <translation>Dopuszczono obok obecnego: {unit}</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Dostęp</translation>
    </message>
    <message>
        <source>Access to equipment</source>
        <translation>Dostęp do urządzeń</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Dokładność</translation>
    </message>
    <message>
        <source>Accuracy or RMSE</source>
        <translation>Dokładność lub RMSE</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Potwierdzający</translation>
    </message>
    <message>
        <source>Acknowledged by {by}: {sentence}</source>
        <translation>Potwierdzenie – {by}: {sentence}</translation>
    </message>
    <message>
        <source>Acknowledged for what was seen; another cause still waits</source>
        <translation>Potwierdzono to, co widziano; inna przyczyna nadal czeka</translation>
    </message>
    <message>
        <source>Acknowledged within (half of them)</source>
        <translation>Potwierdzono w ciągu (połowa alarmów)</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>Działa jako</translation>
    </message>
    <message>
        <source>Acting as: {name}</source>
        <translation>Działa jako: {name}</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktywny</translation>
    </message>
    <message>
        <source>Active · acknowledged</source>
        <translation>Aktywny · potwierdzony</translation>
    </message>
    <message>
        <source>Active · not acknowledged</source>
        <translation>Aktywny · niepotwierdzony</translation>
    </message>
    <message>
        <source>Add a [[slot]] with name, profile and port to site.toml; edgewatch devices ports lists the ports there are.</source>
        <translation>Do site.toml należy dodać [[slot]] z nazwą, profilem i portem; edgewatch devices ports podaje dostępne porty.</translation>
    </message>
    <message>
        <source>Affected, worst first: {features}</source>
        <translation>Dotyczy, od najgorszych: {features}</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Po</translation>
    </message>
    <message>
        <source>After the swap</source>
        <translation>Po wymianie</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Agent / model available</source>
        <translation>Dostępność agenta / modelu</translation>
    </message>
    <message>
        <source>Agent stopped</source>
        <translation>Agent zatrzymany</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Alarm at {site}</source>
        <translation>Alarm: {site}</translation>
    </message>
    <message>
        <source>Alarm flood: {figures}</source>
        <translation>Lawina alarmów: {figures}</translation>
    </message>
    <message>
        <source>Alarm floods</source>
        <translation>Lawiny alarmów</translation>
    </message>
    <message>
        <source>Alarm h&amp;ealth</source>
        <translation>&amp;Jakość alarmów</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>Jakość alarmów</translation>
    </message>
    <message>
        <source>Alarm health from {begin} to {end}</source>
        <translation>Jakość alarmów od {begin} do {end}</translation>
    </message>
    <message>
        <source>Alarm {code}.</source>
        <translation>Alarm {code}.</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>Alarms a day</source>
        <translation>Alarmy na dobę</translation>
    </message>
    <message>
        <source>Alarms sound</source>
        <translation>Dźwięk alarmów włączony</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Wszystkie urządzenia</translation>
    </message>
    <message>
        <source>All inputs</source>
        <translation>Wszystkie wejścia</translation>
    </message>
    <message>
        <source>All inputs repeat the prediction before.|All inputs repeat the # predictions before.</source>
        <translation>Wszystkie wejścia powtarzają poprzednią predykcję.|Wszystkie wejścia powtarzają # poprzednie predykcje.|Wszystkie wejścia powtarzają # poprzednich predykcji.</translation>
    </message>
    <message>
        <source>All inputs taken together: their combinations, not one distribution.</source>
        <translation>Wszystkie wejścia łącznie: ich kombinacje, a nie jeden rozkład.</translation>
    </message>
    <message>
        <source>All is well: there is nothing to be done.</source>
        <translation>Wszystko w porządku: nic nie trzeba robić.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Wszystkie rodzaje</translation>
    </message>
    <message>
        <source>All of the record</source>
        <translation>Cały zapis</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Wszystkie wagi</translation>
    </message>
    <message>
        <source>An agent watches this site already. It knows the site as it was when it started: end it and start it again once you are through.</source>
        <translation>Agent już nadzoruje ten obiekt. Zna obiekt taki, jaki był przy jego uruchomieniu: po zakończeniu należy go zatrzymać i uruchomić ponownie.</translation>
    </message>
    <message>
        <source>An alarm that goes away unseen stays here until a person has seen it.</source>
        <translation>Alarm, który ustąpi niezauważony, pozostaje tutaj, dopóki nie zobaczy go człowiek.</translation>
    </message>
    <message>
        <source>An alarm that is not worth a look costs the trust in the next one. Begin quietly; the page Alarms shows later which alarms came too often.</source>
        <translation>Alarm, który nie jest wart spojrzenia, odbiera zaufanie do następnego. Warto zacząć oszczędnie; strona Alarmy pokaże później, które alarmy pojawiały się zbyt często.</translation>
    </message>
    <message>
        <source>An approval lapsed ({subject})</source>
        <translation>Zatwierdzenie wygasło ({subject})</translation>
    </message>
    <message>
        <source>An exchange behind the same adapter is seen</source>
        <translation>Wymiana za tym samym adapterem jest wykrywana</translation>
    </message>
    <message>
        <source>An export is under way.</source>
        <translation>Trwa eksport.</translation>
    </message>
    <message>
        <source>An input of {model} made a step</source>
        <translation>Wejście modelu {model} wykazało skok</translation>
    </message>
    <message>
        <source>An unknown unit is connected beside the {slot}.</source>
        <translation>Obok urządzenia {slot} podłączono nieznany egzemplarz.</translation>
    </message>
    <message>
        <source>And # more of this kind.|And # more of this kind.</source>
        <translation>I jeszcze # tego rodzaju.|I jeszcze # tego rodzaju.|I jeszcze # tego rodzaju.</translation>
    </message>
    <message>
        <source>Announce &amp;maintenance…</source>
        <translation>Zgłoś &amp;konserwację…</translation>
    </message>
    <message>
        <source>Announce maintenance of “{slot}”</source>
        <translation>Zgłoś konserwację: „{slot}”</translation>
    </message>
    <message>
        <source>Announced by {by} at {begin}, until {end}: {note}. Once it is ended, every difference from the enrolment alarms again.</source>
        <translation>Zgłoszenie: {by}, {begin}, do {end}: {note}. Po jej zakończeniu każda różnica względem rejestracji znów wywołuje alarm.</translation>
    </message>
    <message>
        <source>Another cause came to it</source>
        <translation>Doszła inna przyczyna</translation>
    </message>
    <message>
        <source>Another program has it open: {holder}.</source>
        <translation>Jest otwarty w innym programie: {holder}.</translation>
    </message>
    <message>
        <source>Another unit than the approved one is connected, or it is not as approved.</source>
        <translation>Podłączono inny egzemplarz niż zatwierdzony albo jego stan nie odpowiada zatwierdzonemu.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Odpowiedzi</translation>
    </message>
    <message>
        <source>Answers are wrong more often than is accepted, by labels that have come.</source>
        <translation>Odpowiedzi są błędne częściej, niż się dopuszcza – według etykiet, które nadeszły.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Zatwierdź</translation>
    </message>
    <message>
        <source>Approve for a time</source>
        <translation>Zatwierdź na pewien czas</translation>
    </message>
    <message>
        <source>Approved {unit}</source>
        <translation>Zatwierdzono {unit}</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archiwa (*.zip)</translation>
    </message>
    <message>
        <source>As at the &amp;first start</source>
        <translation>Jak przy &amp;pierwszym uruchomieniu</translation>
    </message>
    <message>
        <source>As checked</source>
        <translation>Zgodne</translation>
    </message>
    <message>
        <source>As exported?</source>
        <translation>Zgodny z eksportem?</translation>
    </message>
    <message>
        <source>As in the &amp;preset</source>
        <translation>Jak &amp;w zestawie ustawień</translation>
    </message>
    <message>
        <source>As it should be</source>
        <translation>Jak powinno być</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Ask for labels of recent cases; use these results with care until they have come.</source>
        <translation>Poprosić o etykiety ostatnich przypadków; do czasu ich nadejścia stosować te wyniki ostrożnie.</translation>
    </message>
    <message>
        <source>Ask the model itself (Ctrl+Y)</source>
        <translation>Zapytaj sam model (Ctrl+Y)</translation>
    </message>
    <message>
        <source>At least: {what}</source>
        <translation>Co najmniej: {what}</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Najwyżej</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audyt</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatycznie</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Średnia precyzja</translation>
    </message>
    <message>
        <source>Back from the shelf</source>
        <translation>Koniec odroczenia</translation>
    </message>
    <message>
        <source>Bars: distance from the median of the reference, in robust deviations (σ).</source>
        <translation>Słupki: odległość od mediany odniesienia w odpornych odchyleniach (σ).</translation>
    </message>
    <message>
        <source>Bars: how much each input moved the output away from its mean over the reference; together they make up the whole difference. Whisker: two standard errors of the sampling.</source>
        <translation>Słupki: o ile każde wejście przesunęło wyjście względem jego średniej w odniesieniu; razem składają się na całą różnicę. Wąsy: dwa błędy standardowe próbkowania.</translation>
    </message>
    <message>
        <source>Baseline changed</source>
        <translation>Wzorzec zmieniony</translation>
    </message>
    <message>
        <source>Between A and B: {duration}</source>
        <translation>Między A i B: {duration}</translation>
    </message>
    <message>
        <source>Beyond the limit in the last window, and not yet with enough evidence: {metrics}. More labels will tell.</source>
        <translation>Poza limitem w ostatnim oknie, ale jeszcze bez wystarczających dowodów: {metrics}. Pokażą to kolejne etykiety.</translation>
    </message>
    <message>
        <source>Beyond the limit: {metrics}</source>
        <translation>Poza limitem: {metrics}</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Obciążenie (bias)</translation>
    </message>
    <message>
        <source>Both are accepted from now on, as with a dock that shows two ports.</source>
        <translation>Od teraz dopuszczone są oba, jak przy stacji dokującej z dwoma portami.</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Wskaźnik Briera</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budżet</translation>
    </message>
    <message>
        <source>Build one from reference data: edgewatch baseline build {model} REFERENCE.csv</source>
        <translation>Należy go utworzyć z danych odniesienia: edgewatch baseline build {model} REFERENCE.csv</translation>
    </message>
    <message>
        <source>Bundles (*.zip)</source>
        <translation>Pakiety (*.zip)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>By its inputs the model must be wrong more often than is accepted.</source>
        <translation>Wejścia wskazują, że model musi mylić się częściej, niż się dopuszcza.</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>Wy&amp;bierz …</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU %</source>
        <translation>CPU %</translation>
    </message>
    <message>
        <source>CPU of the workstation</source>
        <translation>CPU stacji roboczej</translation>
    </message>
    <message>
        <source>CPU {value} %</source>
        <translation>CPU {value} %</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibracja</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Błąd kalibracji</translation>
    </message>
    <message>
        <source>Calibration is off by more than chance: {told}.</source>
        <translation>Kalibracja odbiega bardziej, niż wynika to z przypadku: {told}.</translation>
    </message>
    <message>
        <source>Calibration: in every bin what came true agrees with what was said.</source>
        <translation>Kalibracja: w każdym przedziale wynik rzeczywisty zgadza się z podanym.</translation>
    </message>
    <message>
        <source>Calibration: too few labels, or the model gives no probabilities.</source>
        <translation>Kalibracja: zbyt mało etykiet lub model nie podaje prawdopodobieństw.</translation>
    </message>
    <message>
        <source>Calls that succeeded</source>
        <translation>Udane wywołania</translation>
    </message>
    <message>
        <source>Came true</source>
        <translation>Rzeczywiście</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Anulowano; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>Cannot estimate: {reason}</source>
        <translation>Nie można oszacować: {reason}</translation>
    </message>
    <message>
        <source>Cannot judge</source>
        <translation>Ocena niemożliwa</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Przypadek</translation>
    </message>
    <message>
        <source>Case and label in that table</source>
        <translation>Przypadek i etykieta w tej tabeli</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Przyczyna</translation>
    </message>
    <message>
        <source>Caused by: {cause}</source>
        <translation>Przyczyna: {cause}</translation>
    </message>
    <message>
        <source>Change a rule</source>
        <translation>Zmień regułę</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zmienione</translation>
    </message>
    <message>
        <source>Chattering</source>
        <translation>Drgające</translation>
    </message>
    <message>
        <source>Check a bundle from its first byte to its last</source>
        <translation>Sprawdza pakiet od pierwszego do ostatniego bajtu</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Sprawdź &amp;ponownie</translation>
    </message>
    <message>
        <source>Check by other means what it would tell.</source>
        <translation>Sprawdzić innymi środkami to, o czym by informował.</translation>
    </message>
    <message>
        <source>Check by other means what it would tell; whoever took it out of service returns it.</source>
        <translation>Sprawdzić innymi środkami to, o czym by informował; do eksploatacji przywraca go ten, kto go wyłączył.</translation>
    </message>
    <message>
        <source>Check power and cable of the equipment.</source>
        <translation>Sprawdzić zasilanie i kabel urządzenia.</translation>
    </message>
    <message>
        <source>Check power and cable of the {slot}; do not rely on new results until it is back.</source>
        <translation>Sprawdzić zasilanie i kabel urządzenia {slot}; nie polegać na nowych wynikach, dopóki nie wróci.</translation>
    </message>
    <message>
        <source>Check sample and equipment, then repeat; use these results with care.</source>
        <translation>Sprawdzić próbkę i urządzenie, następnie powtórzyć; stosować te wyniki ostrożnie.</translation>
    </message>
    <message>
        <source>Check the cables of {slot} and {other}; do not rely on new results until they are right.</source>
        <translation>Sprawdzić kable urządzeń {slot} i {other}; nie polegać na nowych wynikach, dopóki nie będą prawidłowe.</translation>
    </message>
    <message>
        <source>Check the equipment that gives these readings; use results with care.</source>
        <translation>Sprawdzić urządzenie, które daje te odczyty; stosować wyniki ostrożnie.</translation>
    </message>
    <message>
        <source>Check this &amp;workstation …</source>
        <translation>Sprawdź tę stację &amp;roboczą …</translation>
    </message>
    <message>
        <source>Check this workstation</source>
        <translation>Sprawdź tę stację roboczą</translation>
    </message>
    <message>
        <source>Checking and copying the model …</source>
        <translation>Sprawdzanie i kopiowanie modelu …</translation>
    </message>
    <message>
        <source>Checking the record</source>
        <translation>Sprawdzanie zapisu</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, on a disk that has space.</source>
        <translation>Należy wybrać folder z prawem zapisu, na dysku z wolnym miejscem.</translation>
    </message>
    <message>
        <source>Choose a longer one, or another, at the top.</source>
        <translation>Należy wybrać dłuższy lub inny okres u góry.</translation>
    </message>
    <message>
        <source>Choose a longer span at the top of the window to look further back.</source>
        <translation>Aby spojrzeć dalej wstecz, należy wybrać dłuższy okres u góry okna.</translation>
    </message>
    <message>
        <source>Choose a moment that is still to come.</source>
        <translation>Należy wybrać chwilę, która dopiero nastąpi.</translation>
    </message>
    <message>
        <source>Choose a rule to change it.</source>
        <translation>Aby zmienić regułę, należy ją wybrać.</translation>
    </message>
    <message>
        <source>Choose another stretch of time at the top, or open the page again.</source>
        <translation>Należy wybrać inny okres u góry lub otworzyć stronę ponownie.</translation>
    </message>
    <message>
        <source>Choose the ONNX file of the model that is used here. It is copied into the site; its hash tells later whether the model that runs is still this one.</source>
        <translation>Należy wybrać plik ONNX używanego tu modelu. Zostanie skopiowany do obiektu; jego skrót pokaże później, czy działający model to wciąż ten sam.</translation>
    </message>
    <message>
        <source>Choose the file of the model.</source>
        <translation>Należy wybrać plik modelu.</translation>
    </message>
    <message>
        <source>Choose the kind of equipment.</source>
        <translation>Należy wybrać rodzaj urządzenia.</translation>
    </message>
    <message>
        <source>Choose the port of the equipment.</source>
        <translation>Należy wybrać port urządzenia.</translation>
    </message>
    <message>
        <source>Choose the reference file, or skip this step.</source>
        <translation>Należy wybrać plik odniesienia lub pominąć ten krok.</translation>
    </message>
    <message>
        <source>Choose the time to look at</source>
        <translation>Wybór oglądanego czasu</translation>
    </message>
    <message>
        <source>Choose your role.</source>
        <translation>Należy wybrać rolę.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wybierz …</translation>
    </message>
    <message>
        <source>Chosen span …</source>
        <translation>Wybrany okres …</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Za&amp;mknij</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Ustąpił</translation>
    </message>
    <message>
        <source>Cleared after</source>
        <translation>Ustępuje po</translation>
    </message>
    <message>
        <source>Cleared · not acknowledged</source>
        <translation>Ustąpił · niepotwierdzony</translation>
    </message>
    <message>
        <source>Cleared, not acknowledged</source>
        <translation>Ustąpiły, niepotwierdzone</translation>
    </message>
    <message>
        <source>Cleared: {sentence}</source>
        <translation>Ustąpienie: {sentence}</translation>
    </message>
    <message>
        <source>Clears with its cause.</source>
        <translation>Ustępuje wraz z przyczyną.</translation>
    </message>
    <message>
        <source>Clock jumped</source>
        <translation>Skok zegara</translation>
    </message>
    <message>
        <source>Close that program, or let EdgeWatch&apos;s feed read it.</source>
        <translation>Należy zamknąć ten program lub pozwolić, by odczytywało go źródło danych EdgeWatch.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zamknięty</translation>
    </message>
    <message>
        <source>Closed alarms</source>
        <translation>Zamknięte alarmy</translation>
    </message>
    <message>
        <source>Closed: {sentence}</source>
        <translation>Zamknięcie: {sentence}</translation>
    </message>
    <message>
        <source>Closer (Ctrl++)</source>
        <translation>Przybliż (Ctrl++)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Code of the equipment</source>
        <translation>Kod urządzenia</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kolory</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Kolory &amp;systemu</translation>
    </message>
    <message>
        <source>Column with the &amp;truth</source>
        <translation>Kolumna z wynikiem &amp;rzeczywistym</translation>
    </message>
    <message>
        <source>Column with the t&amp;ime</source>
        <translation>Kolumna z &amp;czasem</translation>
    </message>
    <message>
        <source>Column with the time</source>
        <translation>Kolumna z czasem</translation>
    </message>
    <message>
        <source>Column with the truth</source>
        <translation>Kolumna z wynikiem rzeczywistym</translation>
    </message>
    <message>
        <source>Compared with # row of {source}, in force since {since}.|Compared with # rows of {source}, in force since {since}.</source>
        <translation>Porównano z # wierszem z {source}, obowiązuje od {since}.|Porównano z # wierszami z {source}, obowiązuje od {since}.|Porównano z # wierszami z {source}, obowiązuje od {since}.</translation>
    </message>
    <message>
        <source>Compared with # row, in force since {since}.|Compared with # rows, in force since {since}.</source>
        <translation>Porównano z # wierszem, obowiązuje od {since}.|Porównano z # wierszami, obowiązuje od {since}.|Porównano z # wierszami, obowiązuje od {since}.</translation>
    </message>
    <message>
        <source>Comparing with the signed list</source>
        <translation>Porównywanie z podpisaną listą</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Porównanie</translation>
    </message>
    <message>
        <source>Confirm results by another method and tell the site engineer.</source>
        <translation>Potwierdzić wyniki inną metodą i powiadomić inżyniera obiektu.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when it is as approved again, or the site engineer approves it as it is after a check.</source>
        <translation>Potwierdzić wyniki inną metodą. Wiarygodność powraca, gdy stan będzie znów taki jak zatwierdzony lub inżynier obiektu po sprawdzeniu zatwierdzi obecny.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when it is back at its port, or the site engineer approves it there after a check.</source>
        <translation>Potwierdzić wyniki inną metodą. Wiarygodność powraca, gdy urządzenie wróci do swojego portu lub inżynier obiektu po sprawdzeniu zatwierdzi je w nowym.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the approved unit is back, or the site engineer approves the new one after a check.</source>
        <translation>Potwierdzić wyniki inną metodą. Wiarygodność powraca, gdy wróci zatwierdzony egzemplarz lub inżynier obiektu po sprawdzeniu zatwierdzi nowy.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the approved unit is back, or the site engineer approves this one again.</source>
        <translation>Potwierdzić wyniki inną metodą. Wiarygodność powraca, gdy wróci zatwierdzony egzemplarz lub inżynier obiektu ponownie zatwierdzi ten.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the former adapter is back, or the site engineer approves the new one.</source>
        <translation>Potwierdzić wyniki inną metodą. Wiarygodność powraca, gdy wróci poprzedni adapter lub inżynier obiektu zatwierdzi nowy.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the former firmware is back, or the site engineer approves the new one after a check.</source>
        <translation>Potwierdzić wyniki inną metodą. Wiarygodność powraca, gdy wróci poprzednie oprogramowanie układowe lub inżynier obiektu po sprawdzeniu zatwierdzi nowe.</translation>
    </message>
    <message>
        <source>Confirm results of that time if they matter; tell the site engineer if it happens again.</source>
        <translation>Potwierdzić wyniki z tego czasu, jeśli są istotne; powiadomić inżyniera obiektu, jeśli to się powtórzy.</translation>
    </message>
    <message>
        <source>Confirm results that matter by another method.</source>
        <translation>Potwierdzić istotne wyniki inną metodą.</translation>
    </message>
    <message>
        <source>Confirm these results by another method.</source>
        <translation>Potwierdzić te wyniki inną metodą.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zgoda</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Copy &amp;fingerprint</source>
        <translation>Kopiuj o&amp;dcisk</translation>
    </message>
    <message>
        <source>Copy all rows, to be put into a sheet</source>
        <translation>Kopiuj wszystkie wiersze do wklejenia w arkuszu</translation>
    </message>
    <message>
        <source>Copy the co&amp;mmands</source>
        <translation>&amp;Kopiuj polecenia</translation>
    </message>
    <message>
        <source>Copy, save, print, or show as a table</source>
        <translation>Kopiuj, zapisz, drukuj lub pokaż jako tabelę</translation>
    </message>
    <message>
        <source>Copying the record</source>
        <translation>Kopiowanie zapisu</translation>
    </message>
    <message>
        <source>Corner view</source>
        <translation>Widok w rogu</translation>
    </message>
    <message>
        <source>Could be better</source>
        <translation>Może być lepiej</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Przebieg</translation>
    </message>
    <message>
        <source>Course of the output</source>
        <translation>Przebieg wyjścia</translation>
    </message>
    <message>
        <source>Course of {output}</source>
        <translation>Przebieg: {output}</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Bieżące</translation>
    </message>
    <message>
        <source>Current prediction</source>
        <translation>Bieżąca predykcja</translation>
    </message>
    <message>
        <source>Cursors</source>
        <translation>Kursory</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>Zdecyduj &amp;później</translation>
    </message>
    <message>
        <source>Decide about the unit in “{slot}”</source>
        <translation>Zdecyduj o egzemplarzu w miejscu „{slot}”</translation>
    </message>
    <message>
        <source>Decide as without EdgeWatch; start the agent, or tell the site engineer.</source>
        <translation>Decydować jak bez EdgeWatch; uruchomić agenta lub powiadomić inżyniera obiektu.</translation>
    </message>
    <message>
        <source>Declare a model first, or skip this step.</source>
        <translation>Najpierw należy zadeklarować model lub pominąć ten krok.</translation>
    </message>
    <message>
        <source>Declare a model first.</source>
        <translation>Najpierw należy zadeklarować model.</translation>
    </message>
    <message>
        <source>Declared already: {names}.</source>
        <translation>Już zadeklarowane: {names}.</translation>
    </message>
    <message>
        <source>Declaring the slot …</source>
        <translation>Deklarowanie miejsca …</translation>
    </message>
    <message>
        <source>Describing the reference …</source>
        <translation>Opisywanie danych odniesienia …</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Urządzenie</translation>
    </message>
    <message>
        <source>Device changed</source>
        <translation>Urządzenie zmienione</translation>
    </message>
    <message>
        <source>Device in doubt</source>
        <translation>Urządzenie wątpliwe</translation>
    </message>
    <message>
        <source>Device missing</source>
        <translation>Brak urządzenia</translation>
    </message>
    <message>
        <source>Device moved</source>
        <translation>Urządzenie przeniesione</translation>
    </message>
    <message>
        <source>Device not verified</source>
        <translation>Urządzenie niezweryfikowane</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Urządzenia</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Kierunek</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Dysk</translation>
    </message>
    <message>
        <source>Disk short</source>
        <translation>Dysk prawie pełny</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Odległość</translation>
    </message>
    <message>
        <source>Do not rely on its results; tell the site engineer, who declares the new model.</source>
        <translation>Nie polegać na jego wynikach; powiadomić inżyniera obiektu, który zadeklaruje nowy model.</translation>
    </message>
    <message>
        <source>Do not rely on this prediction</source>
        <translation>Nie polegać na tej predykcji</translation>
    </message>
    <message>
        <source>Do not train anew.</source>
        <translation>Nie trenować na nowo.</translation>
    </message>
    <message>
        <source>Do not use it to decide about a result of today.</source>
        <translation>Nie należy na jego podstawie rozstrzygać o dzisiejszym wyniku.</translation>
    </message>
    <message>
        <source>Do not use its results. Trust returns when the approved unit is back.</source>
        <translation>Nie używać wyników tego urządzenia. Wiarygodność powraca, gdy wróci zatwierdzony egzemplarz.</translation>
    </message>
    <message>
        <source>Do not use results of {slot} and {other}. Trust returns when each unit is at its own place again.</source>
        <translation>Nie używać wyników urządzeń {slot} i {other}. Wiarygodność powraca, gdy każdy egzemplarz będzie znów na swoim miejscu.</translation>
    </message>
    <message>
        <source>Do not use results until the site engineer ends the maintenance.</source>
        <translation>Nie używać wyników, dopóki inżynier obiektu nie zakończy konserwacji.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wykonano</translation>
    </message>
    <message>
        <source>Done: {words}.</source>
        <translation>Wykonano: {words}.</translation>
    </message>
    <message>
        <source>Done: {words}. {rest}.</source>
        <translation>Wykonano: {words}. {rest}.</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Narysowano</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Dryf</translation>
    </message>
    <message>
        <source>Drift has not been measured in this stretch of time.</source>
        <translation>W tym okresie nie mierzono dryfu.</translation>
    </message>
    <message>
        <source>Drift map: nothing measured yet</source>
        <translation>Mapa dryfu: jeszcze nic nie zmierzono</translation>
    </message>
    <message>
        <source>Drift map: {total}. {cell}</source>
        <translation>Mapa dryfu: {total}. {cell}</translation>
    </message>
    <message>
        <source>Drift measurements</source>
        <translation>Pomiary dryfu</translation>
    </message>
    <message>
        <source>Drift of every feature over time</source>
        <translation>Dryf każdej cechy w czasie</translation>
    </message>
    <message>
        <source>Drift over limit</source>
        <translation>Dryf ponad limitem</translation>
    </message>
    <message>
        <source>Drift was not measured in this stretch of time.</source>
        <translation>W tym okresie nie mierzono dryfu.</translation>
    </message>
    <message>
        <source>Drift, worst of limit</source>
        <translation>Dryf, największy względem limitu</translation>
    </message>
    <message>
        <source>Drift: not measured in this span</source>
        <translation>Dryf: niemierzony w tym okresie</translation>
    </message>
    <message>
        <source>Drift: worst {value} of the limit</source>
        <translation>Dryf: najwyżej {value} limitu</translation>
    </message>
    <message>
        <source>Duplicated</source>
        <translation>Zdublowane</translation>
    </message>
    <message>
        <source>Each line is one matter that needs a person. Alarms that one event caused are folded under it and are settled with it; nothing is hidden.

Acknowledge (Ctrl+K) says that a named person has seen the alarm as it is now; a new cause on the same equipment alarms anew. High alarms take a note of what was done. An acknowledgement does not make the inputs good: the alarm stands until its cause is gone or the new unit is approved on the page Devices. Mark several lines with Shift or Ctrl to acknowledge them together.

Shelve silences one alarm for at most 12 hours; it comes back by itself. Out of service silences a code until a person returns it, and EdgeWatch does not call the inputs checked meanwhile. To pause the sound does neither: alarms go on.

EdgeWatch is not the alarm system of your equipment and does not replace it.</source>
        <translation>Każdy wiersz to jedna sprawa wymagająca człowieka. Alarmy wywołane jednym zdarzeniem są zwinięte pod nim i załatwiane razem z nim; nic nie jest ukryte.

Potwierdź (Ctrl+K) oznacza, że osoba znana z nazwiska widziała alarm w jego obecnym stanie; nowa przyczyna w tym samym urządzeniu alarmuje na nowo. Alarmy wysokie wymagają notatki o tym, co zrobiono. Potwierdzenie nie czyni wejść prawidłowymi: alarm trwa, dopóki nie zniknie jego przyczyna lub nowy egzemplarz nie zostanie zatwierdzony na stronie Urządzenia. Kilka wierszy można zaznaczyć klawiszem Shift lub Ctrl i potwierdzić razem.

Odrocz wycisza jeden alarm na najwyżej 12 godzin; powraca on samoczynnie. Wyłącz z eksploatacji wycisza kod, dopóki człowiek go nie przywróci, a EdgeWatch nie nazywa w tym czasie wejść sprawdzonymi. Wstrzymanie dźwięku nie robi ani jednego, ani drugiego: alarmy działają dalej.

EdgeWatch nie jest systemem alarmowym Państwa urządzeń i go nie zastępuje.</translation>
    </message>
    <message>
        <source>Each row is an input or output, each cell a stretch of time. The colour says how far the measure stands against its limit: pale is far below, yellow is over the limit, dark red is four times the limit. Hatched cells have too few rows to be judged, empty ones were not measured. The worst row is on top, with its latest value at the right. Dashed lines are changes of the equipment, the model or the baseline.

Choose a cell with the mouse or the arrow keys to compare both distributions. + and -, or Ctrl and the wheel, show a shorter or longer stretch; dragging shows what was dragged over; Shift and the arrow keys go earlier or later.

Short stretches show the windows that the agent judged. Long ones are measured as a whole from the sketches of minutes, hours and days, against the limit of one window, so that a colour means the same size of a change everywhere; edgewatch drift --window gives the exact limits.

Evidence is what raises an alarm: it gathers row by row, and reaches 1 without a change no more often than alarms_per_year in site.toml allows. PSI, taken over the deciles of the reference, Kolmogorov–Smirnov and the others measure how large a change is; their limits allow for rows that depend on each other. T² finds unusual combinations of inputs, Q those the reference never had.</source>
        <translation>Każdy wiersz to wejście lub wyjście, każda komórka to odcinek czasu. Kolor mówi, jak miara ma się do swojego limitu: blady – znacznie poniżej, żółty – ponad limitem, ciemnoczerwony – czterokrotność limitu. Komórki zakreskowane mają za mało wierszy do oceny, puste nie były mierzone. Najgorszy wiersz jest na górze, z ostatnią wartością po prawej. Linie przerywane to zmiany urządzeń, modelu lub wzorca.

Aby porównać oba rozkłady, należy wybrać komórkę myszą lub klawiszami strzałek. + i - albo Ctrl z kółkiem pokazują krótszy lub dłuższy odcinek; przeciąganie pokazuje przeciągnięty zakres; Shift z klawiszami strzałek przechodzi wcześniej lub później.

Krótkie odcinki pokazują okna, które ocenił agent. Długie są mierzone w całości ze szkiców minut, godzin i dni względem limitu jednego okna, tak aby kolor oznaczał wszędzie tę samą wielkość zmiany; dokładne limity podaje edgewatch drift --window.

Alarm zgłaszają dowody: gromadzą się wiersz po wierszu i bez zmiany osiągają 1 nie częściej, niż pozwala alarms_per_year w site.toml. PSI, liczony na decylach odniesienia, Kołmogorow–Smirnow i pozostałe mierzą, jak duża jest zmiana; ich limity uwzględniają wiersze zależne od siebie. T² znajduje nietypowe kombinacje wejść, Q – takie, których odniesienie nigdy nie miało.</translation>
    </message>
    <message>
        <source>Each tile is a number with its last 24 hours as a small line; choose one to see its course over the span at the top, with the limit of its alarm as a dashed line. A tile with ! is beyond a limit. Limits are set in [alarms] of site.toml.

Latency is that of the model&apos;s own calls, good to a quarter (it is kept as a histogram of ten bins a decade). Agent available is the share of the span in which the agent watched; model available the share in which a program ran the model, of the time in which one should have: a program that was closed in order is not missed, one that was killed or crashed is missed until it is back. Waiting is what programs have written down and the agent has not yet taken over.

The table shows what EdgeWatch itself costs: the agent, each feed, and this window; CPU of a process is of one core. The last table shows the equipment on the bus, which is seen without opening it: a serial number that is a placeholder, or that two units share, proves nothing.</source>
        <translation>Każdy kafelek to liczba z małą linią ostatnich 24 godzin; po jego wybraniu widać przebieg w okresie ustawionym u góry, z limitem alarmu jako linią przerywaną. Kafelek z ! jest poza limitem. Limity ustawia się w [alarms] w site.toml.

Opóźnienie to czas własnych wywołań modelu, z dokładnością do jednej czwartej (przechowywany jako histogram o dziesięciu przedziałach na dekadę). Dostępność agenta to część okresu, w której agent prowadził nadzór; dostępność modelu to część czasu, w której program uruchamiał model, spośród czasu, w którym powinien: programu prawidłowo zamkniętego nie brakuje, programu przerwanego lub po awarii brakuje, dopóki nie wróci. Oczekujące to to, co programy zapisały, a agent jeszcze nie przejął.

Tabela pokazuje, ile kosztuje sam EdgeWatch: agent, każde źródło danych i to okno; CPU procesu odnosi się do jednego rdzenia. Ostatnia tabela pokazuje urządzenia na magistrali, widoczne bez ich otwierania: numer seryjny, który jest wartością zastępczą lub który mają dwa egzemplarze, niczego nie dowodzi.</translation>
    </message>
    <message>
        <source>Earlier (Ctrl+Left)</source>
        <translation>Wcześniej (Ctrl+strzałka w lewo)</translation>
    </message>
    <message>
        <source>Earlier enrolments</source>
        <translation>Wcześniejsze rejestracje</translation>
    </message>
    <message>
        <source>Earlier enrolments of “{slot}”</source>
        <translation>Wcześniejsze rejestracje: „{slot}”</translation>
    </message>
    <message>
        <source>Earlier predictions keep the state they were made in.</source>
        <translation>Wcześniejsze predykcje zachowują stan, w którym je wykonano.</translation>
    </message>
    <message>
        <source>EdgeWatch &amp;reads the equipment and runs the model itself</source>
        <translation>&amp;EdgeWatch odczytuje urządzenie i sam uruchamia model</translation>
    </message>
    <message>
        <source>EdgeWatch does not watch {site}</source>
        <translation>EdgeWatch nie nadzoruje obiektu {site}</translation>
    </message>
    <message>
        <source>EdgeWatch is not the alarm system of the equipment.</source>
        <translation>EdgeWatch nie jest systemem alarmowym urządzeń.</translation>
    </message>
    <message>
        <source>EdgeWatch is not the alarm system of the equipment. It watches the model and what feeds it; it never takes the place of the alarms of a device, which must stay on and in earshot.</source>
        <translation>EdgeWatch nie jest systemem alarmowym urządzeń. Nadzoruje model i to, co go zasila; nigdy nie zastępuje alarmów urządzenia, które muszą pozostać włączone i słyszalne.</translation>
    </message>
    <message>
        <source>EdgeWatch itself</source>
        <translation>Sam EdgeWatch</translation>
    </message>
    <message>
        <source>EdgeWatch watches a model and the equipment that feeds it, and says when a prediction should not be relied on. It is not the alarm system of the equipment. Everything can be changed later; you can leave at any time and go on from there.</source>
        <translation>EdgeWatch nadzoruje model i urządzenia, które go zasilają, i mówi, kiedy nie należy polegać na predykcji. Nie jest systemem alarmowym urządzeń. Wszystko można później zmienić; w każdej chwili można przerwać i kontynuować od tego miejsca.</translation>
    </message>
    <message>
        <source>EdgeWatch – {site}</source>
        <translation>EdgeWatch – {site}</translation>
    </message>
    <message>
        <source>EdgeWatch – {site} (recorded)</source>
        <translation>EdgeWatch – {site} (z zapisu)</translation>
    </message>
    <message>
        <source>EdgeWatch: setting up</source>
        <translation>EdgeWatch: konfiguracja</translation>
    </message>
    <message>
        <source>End &amp;maintenance…</source>
        <translation>Zakończ &amp;konserwację…</translation>
    </message>
    <message>
        <source>End the &amp;shelving …</source>
        <translation>Zakończ &amp;odroczenie …</translation>
    </message>
    <message>
        <source>End the maintenance of “{slot}”</source>
        <translation>Zakończ konserwację: „{slot}”</translation>
    </message>
    <message>
        <source>End the shelving</source>
        <translation>Zakończ odroczenie</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Inżynier</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Rejestruj</translation>
    </message>
    <message>
        <source>Enrol for a time</source>
        <translation>Zarejestruj na pewien czas</translation>
    </message>
    <message>
        <source>Enrol the unit in “{slot}”</source>
        <translation>Zarejestruj egzemplarz w miejscu „{slot}”</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Zarejestrowane</translation>
    </message>
    <message>
        <source>Enrolled against observed</source>
        <translation>Zarejestrowane a obserwowane</translation>
    </message>
    <message>
        <source>Enrolled {unit}</source>
        <translation>Zarejestrowano {unit}</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Urządzenia</translation>
    </message>
    <message>
        <source>Equipment and inputs are those that this model was checked with.</source>
        <translation>Urządzenia i wejścia są tymi, z którymi sprawdzono ten model.</translation>
    </message>
    <message>
        <source>Equipment plugged into this workstation</source>
        <translation>Urządzenia podłączone do tej stacji roboczej</translation>
    </message>
    <message>
        <source>Equipment that is reached over the network needs no port here.</source>
        <translation>Urządzenie dostępne przez sieć nie potrzebuje tu portu.</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Oszacowane</translation>
    </message>
    <message>
        <source>Estimated performance low</source>
        <translation>Niska szacowana skuteczność</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Zdarzenia</translation>
    </message>
    <message>
        <source>Events, equipment, identifications</source>
        <translation>Zdarzenia, urządzenia, identyfikacje</translation>
    </message>
    <message>
        <source>Every byte is checked …</source>
        <translation>Sprawdzany jest każdy bajt …</translation>
    </message>
    <message>
        <source>Every file of the bundle is, byte for byte, what was exported.</source>
        <translation>Każdy plik pakietu jest, bajt w bajt, tym, co wyeksportowano.</translation>
    </message>
    <message>
        <source>Every input of the model is fed.</source>
        <translation>Każde wejście modelu jest zasilane.</translation>
    </message>
    <message>
        <source>Every measured metric is within its limit</source>
        <translation>Każda zmierzona metryka mieści się w limicie</translation>
    </message>
    <message>
        <source>Every metric that is judged is within its limit.</source>
        <translation>Każda oceniana metryka mieści się w limicie.</translation>
    </message>
    <message>
        <source>Every prediction that the change affected</source>
        <translation>Każda predykcja objęta zmianą</translation>
    </message>
    <message>
        <source>Every sealed record is, value for value, what the agent sealed, in that order, and none is missing but what retention, erasure or, in a bundle, the export accounts for.</source>
        <translation>Każdy zapieczętowany wpis jest, wartość po wartości i w tej kolejności, tym, co zapieczętował agent, i nie brakuje żadnego poza tymi, których brak wynika z okresu przechowywania, usunięcia danych lub, w pakiecie, z eksportu.</translation>
    </message>
    <message>
        <source>Everything is looked at …</source>
        <translation>Sprawdzane jest wszystko …</translation>
    </message>
    <message>
        <source>Everything is recorded on this workstation. The oldest goes first where the record reaches its size; what is younger than six months is always kept.</source>
        <translation>Wszystko jest zapisywane na tej stacji roboczej. Gdy zapis osiąga swój rozmiar, usuwane są najstarsze dane; młodsze niż sześć miesięcy są zawsze zachowywane.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Dowody</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksportuj</translation>
    </message>
    <message>
        <source>Export a bundle</source>
        <translation>Eksportuj pakiet</translation>
    </message>
    <message>
        <source>Exported: {path}, {size}.</source>
        <translation>Wyeksportowano: {path}, {size}.</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Eksportowanie …</translation>
    </message>
    <message>
        <source>Exports so far</source>
        <translation>Dotychczasowe eksporty</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Far from the middle of the reference: {inputs}.</source>
        <translation>Daleko od środka odniesienia: {inputs}.</translation>
    </message>
    <message>
        <source>Farthest from the reference, in robust deviations (σ)</source>
        <translation>Najdalej od odniesienia, w odpornych odchyleniach (σ)</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Cecha</translation>
    </message>
    <message>
        <source>Feed {name}</source>
        <translation>Źródło danych {name}</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Źródła danych</translation>
    </message>
    <message>
        <source>Few alarms, each worth a look: another unit, a model that is not the declared one, drift with evidence. At most one interruption a shift for one cause.</source>
        <translation>Niewiele alarmów, każdy wart spojrzenia: inny egzemplarz, model inny niż zadeklarowany, dryf poparty dowodami. Najwyżej jedno przerwanie pracy na zmianę z powodu jednej przyczyny.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>File with a header line</source>
        <translation>Plik z wierszem nagłówka</translation>
    </message>
    <message>
        <source>Files of the bundle</source>
        <translation>Pliki pakietu</translation>
    </message>
    <message>
        <source>Fill in a note.</source>
        <translation>Należy wpisać notatkę.</translation>
    </message>
    <message>
        <source>Fill in the name of the site.</source>
        <translation>Należy wpisać nazwę obiektu.</translation>
    </message>
    <message>
        <source>Fill in your name and a note.</source>
        <translation>Należy wpisać imię i nazwisko oraz notatkę.</translation>
    </message>
    <message>
        <source>Fill in your name at the foot of the window first.</source>
        <translation>Najpierw należy wpisać imię i nazwisko u dołu okna.</translation>
    </message>
    <message>
        <source>Fill in your name.</source>
        <translation>Należy wpisać imię i nazwisko.</translation>
    </message>
    <message>
        <source>Fingerprint that the site told you</source>
        <translation>Odcisk podany przez obiekt</translation>
    </message>
    <message>
        <source>Fingerprint that the site told you, SHA256:… (optional)</source>
        <translation>Odcisk podany przez obiekt, SHA256:… (opcjonalnie)</translation>
    </message>
    <message>
        <source>First window over its limit: {time}, {duration} after “{event}”.</source>
        <translation>Pierwsze okno ponad limitem: {time}, {duration} po zdarzeniu „{event}”.</translation>
    </message>
    <message>
        <source>First window over its limit: {time}.</source>
        <translation>Pierwsze okno ponad limitem: {time}.</translation>
    </message>
    <message>
        <source>Five lanes share one time axis: the state of the equipment, the worst drift against its limit (the dashed line), alarms by priority, predictions, and the load of the workstation. The tinted span is the time in which predictions are affected; they are drawn as crosses. Over a long time predictions are drawn from the least to the greatest of each minute, hour or day, with their mean. Hatched is a time in which nobody watched.

Turn the wheel or press + and - to look closer or wider, drag or press the arrow keys to move; hold Shift while dragging to look at exactly that stretch. Click to put cursor A at a moment and Shift-click for cursor B, or press A and B and move with Shift and the arrow keys; Delete takes both away. What stands at the cursors, how long after the swap that is, and the time between them are told under the lanes.

The line above the lanes tells the chain: what was swapped, what drifted after it, the alarms, the predictions affected. Select an event in the table to put cursor A there.</source>
        <translation>Pięć pasów ma wspólną oś czasu: stan urządzeń, największy dryf względem limitu (linia przerywana), alarmy według priorytetu, predykcje oraz obciążenie stacji roboczej. Podbarwiony okres to czas, w którym predykcje są objęte zmianą; rysowane są jako krzyżyki. Dla długich okresów predykcje rysowane są od najmniejszej do największej w każdej minucie, godzinie lub dobie, wraz ze średnią. Kreskowanie oznacza czas, w którym nikt nie prowadził nadzoru.

Kółkiem lub klawiszami + i - można przybliżać i oddalać, przeciąganiem lub klawiszami strzałek przesuwać; przytrzymanie Shift podczas przeciągania pokazuje dokładnie ten odcinek. Kliknięcie ustawia kursor A w danej chwili, kliknięcie z Shift – kursor B; można też nacisnąć A i B i przesuwać je klawiszem Shift ze strzałkami; Delete usuwa oba. Co jest przy kursorach, ile to czasu po wymianie i jaki czas je dzieli, podano pod pasami.

Wiersz nad pasami opisuje łańcuch: co wymieniono, co potem dryfowało, alarmy, objęte predykcje. Wybranie zdarzenia w tabeli ustawia tam kursor A.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Jak długo</translation>
    </message>
    <message>
        <source>For a further slot come back to this step and give it another name.</source>
        <translation>Dla kolejnego miejsca należy wrócić do tego kroku i nadać mu inną nazwę.</translation>
    </message>
    <message>
        <source>For a site under test, where somebody watches all the time. People stop reading alarms that come often.</source>
        <translation>Dla obiektu w fazie testów, przy którym ktoś stale czuwa. Częstych alarmów ludzie przestają czytać.</translation>
    </message>
    <message>
        <source>For a while nobody was watching.</source>
        <translation>Przez pewien czas nikt nie prowadził nadzoru.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Na jak długo</translation>
    </message>
    <message>
        <source>For how long: until {time}</source>
        <translation>Na jak długo: do {time}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>From now on the model is used with this unit.</source>
        <translation>Od teraz model jest używany z tym egzemplarzem.</translation>
    </message>
    <message>
        <source>From the first record to the last.</source>
        <translation>Od pierwszego wpisu do ostatniego.</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Należy nadać modelowi nazwę.</translation>
    </message>
    <message>
        <source>Give the slot a name.</source>
        <translation>Należy nadać miejscu nazwę.</translation>
    </message>
    <message>
        <source>Go to &amp;device</source>
        <translation>Przejdź do &amp;urządzenia</translation>
    </message>
    <message>
        <source>Graphics processor busy</source>
        <translation>Procesor graficzny obciążony</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>Największa</translation>
    </message>
    <message>
        <source>Grey: reference. Line: this stretch. Share of rows in each bin.</source>
        <translation>Szare: odniesienie. Linia: ten okres. Udział wierszy w każdym przedziale.</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Sygnał życia</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Pomoc</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>Pomoc: {page}</translation>
    </message>
    <message>
        <source>Here lies what is silent by design, because another condition explains it, and what a person has taken out of service.</source>
        <translation>Tu znajduje się to, co milczy z założenia, bo wyjaśnia je inny stan, oraz to, co człowiek wyłączył z eksploatacji.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Wysoki</translation>
    </message>
    <message>
        <source>High alarm at {site}</source>
        <translation>Alarm wysoki: {site}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>History of “{slot}”</source>
        <translation>Historia: „{slot}”</translation>
    </message>
    <message>
        <source>History: five lanes on one time axis</source>
        <translation>Historia: pięć pasów na jednej osi czasu</translation>
    </message>
    <message>
        <source>How good the alarms are: floods, chatter, what stands</source>
        <translation>Jak dobre są alarmy: lawiny, drganie, alarmy długotrwałe</translation>
    </message>
    <message>
        <source>How long and how much is set in site.toml, section [record]; edgewatch record limit sets the whole. Below six months nothing is dropped unless somebody signs for it.</source>
        <translation>Jak długo i ile, ustawia się w site.toml, sekcja [record]; edgewatch record limit ustawia całość. Poniżej sześciu miesięcy nic nie jest usuwane bez podpisu osoby odpowiedzialnej.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Zidentyfikowane</translation>
    </message>
    <message>
        <source>If cases are being measured, their results do not reach EdgeWatch: see whether the program runs and the equipment sends; tell the site engineer.</source>
        <translation>Jeśli mierzone są przypadki, ich wyniki nie docierają do EdgeWatch: sprawdzić, czy program działa, a urządzenie wysyła dane; powiadomić inżyniera obiektu.</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>W konserwacji</translation>
    </message>
    <message>
        <source>In one part of the cases answers are wrong more often than is accepted.</source>
        <translation>W jednej części przypadków odpowiedzi są błędne częściej, niż się dopuszcza.</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informacja</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Wejście</translation>
    </message>
    <message>
        <source>Input drift</source>
        <translation>Dryf wejścia</translation>
    </message>
    <message>
        <source>Input for the selected code</source>
        <translation>Wejście dla wybranego kodu</translation>
    </message>
    <message>
        <source>Input missing</source>
        <translation>Brak wejścia</translation>
    </message>
    <message>
        <source>Input of the model</source>
        <translation>Wejście modelu</translation>
    </message>
    <message>
        <source>Input or output</source>
        <translation>Wejście lub wyjście</translation>
    </message>
    <message>
        <source>Input out of range</source>
        <translation>Wejście poza zakresem</translation>
    </message>
    <message>
        <source>Input shown: {name}</source>
        <translation>Pokazane wejście: {name}</translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation>Wejście {name}</translation>
    </message>
    <message>
        <source>Inputs and outputs of the model</source>
        <translation>Wejścia i wyjścia modelu</translation>
    </message>
    <message>
        <source>Inputs are no longer distributed as in the reference data.</source>
        <translation>Wejścia nie mają już rozkładu takiego jak w danych odniesienia.</translation>
    </message>
    <message>
        <source>Inputs are outside their range in the reference data, or together farther from it than rows held out of it, more often than the alarm budget allows; or one is outside its physical limits. Clears after 5 min with every input inside.</source>
        <translation>Wejścia są poza swoim zakresem z danych odniesienia albo łącznie leżą od nich dalej niż wiersze z nich wydzielone, częściej, niż pozwala budżet alarmów; albo jedno jest poza swoimi granicami fizycznymi. Ustępuje, gdy przez 5 min każde wejście jest w zakresie.</translation>
    </message>
    <message>
        <source>Inputs as checked</source>
        <translation>Wejścia zgodne ze sprawdzonymi</translation>
    </message>
    <message>
        <source>Inputs farthest from the reference</source>
        <translation>Wejścia najdalsze od odniesienia</translation>
    </message>
    <message>
        <source>Inputs lie outside the range of the reference data.</source>
        <translation>Wejścia leżą poza zakresem danych odniesienia.</translation>
    </message>
    <message>
        <source>Inputs over time</source>
        <translation>Wejścia w czasie</translation>
    </message>
    <message>
        <source>Inside are the findings, versions, settings, codes and times of events and alarms, and the plain words of the logs; never a prediction, a note, a key or a baseline. Names of people, serial numbers, accounts, machines and folders are replaced. Open it and read it before it is sent.</source>
        <translation>W środku są wyniki kontroli, wersje, ustawienia, kody i czasy zdarzeń i alarmów oraz zwykłe słowa z plików dziennika; nigdy predykcja, notatka, klucz ani wzorzec. Nazwiska osób, numery seryjne, konta, komputery i foldery są zastąpione. Przed wysłaniem należy archiwum otworzyć i przeczytać.</translation>
    </message>
    <message>
        <source>Interruptions by notices</source>
        <translation>Przerwania pracy powiadomieniami</translation>
    </message>
    <message>
        <source>It can be run at any time: edgewatch selftest</source>
        <translation>Można go uruchomić w dowolnej chwili: edgewatch selftest</translation>
    </message>
    <message>
        <source>It cannot be checked: {why}</source>
        <translation>Nie można tego sprawdzić: {why}</translation>
    </message>
    <message>
        <source>It clears when the approved unit is back.</source>
        <translation>Ustępuje, gdy wróci zatwierdzony egzemplarz.</translation>
    </message>
    <message>
        <source>It did not name itself: {why}</source>
        <translation>Nie podało swojej tożsamości: {why}</translation>
    </message>
    <message>
        <source>It does not say which site it is from.</source>
        <translation>Nie mówi, z którego obiektu pochodzi.</translation>
    </message>
    <message>
        <source>It gives alarms again, at once where its condition is met.</source>
        <translation>Znów alarmuje, natychmiast, jeśli jego warunek jest spełniony.</translation>
    </message>
    <message>
        <source>It is measured from {rows} predictions on. Keep the model running; the map appears here by itself. Choose a longer stretch at the top to look back.</source>
        <translation>Mierzony jest od {rows} predykcji. Model powinien dalej działać; mapa pojawi się tu sama. Aby spojrzeć wstecz, należy wybrać dłuższy okres u góry.</translation>
    </message>
    <message>
        <source>It is switched off in site.toml; change it on the page Settings.</source>
        <translation>Jest wyłączony w site.toml; można to zmienić na stronie Ustawienia.</translation>
    </message>
    <message>
        <source>It says a number: regression</source>
        <translation>Podaje liczbę: regresja</translation>
    </message>
    <message>
        <source>It says which class: classification</source>
        <translation>Podaje klasę: klasyfikacja</translation>
    </message>
    <message>
        <source>It slows itself down, and may switch off. Let the site engineer clean its fans and see that air reaches it.</source>
        <translation>Spowalnia sam siebie i może się wyłączyć. Zlecić inżynierowi obiektu oczyszczenie wentylatorów i sprawdzenie dopływu powietrza.</translation>
    </message>
    <message>
        <source>It speaks again at once where its condition is still met.</source>
        <translation>Odzywa się znów natychmiast, jeśli jego warunek nadal jest spełniony.</translation>
    </message>
    <message>
        <source>It stands in the record beside what you decide.</source>
        <translation>Pozostaje w zapisie obok Państwa decyzji.</translation>
    </message>
    <message>
        <source>Its group may not open it (group {group}, mode {mode}).</source>
        <translation>Jego grupa nie może go otworzyć (grupa {group}, tryb {mode}).</translation>
    </message>
    <message>
        <source>Its last sign of life was at {time}.</source>
        <translation>Ostatni sygnał życia: {time}.</translation>
    </message>
    <message>
        <source>Its unit is in slot {slot}.</source>
        <translation>Jego egzemplarz jest w miejscu {slot}.</translation>
    </message>
    <message>
        <source>Joining predictions with their labels</source>
        <translation>Łączenie predykcji z ich etykietami</translation>
    </message>
    <message>
        <source>KS distance</source>
        <translation>Odległość KS</translation>
    </message>
    <message>
        <source>Keep the model running, and bring in what turned out to be true: edgewatch labels import, or edgewatch.label in the host program. Estimates need a baseline built with --label. Choose a longer stretch at the top to look back.</source>
        <translation>Model powinien dalej działać, a wyniki rzeczywiste należy wczytać: edgewatch labels import lub edgewatch.label w programie nadrzędnym. Oszacowania wymagają wzorca utworzonego z --label. Aby spojrzeć wstecz, należy wybrać dłuższy okres u góry.</translation>
    </message>
    <message>
        <source>Kept in the record</source>
        <translation>Przechowywane w zapisie</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Kind of equipment</source>
        <translation>Rodzaj urządzenia</translation>
    </message>
    <message>
        <source>Known within</source>
        <translation>Znane w ciągu</translation>
    </message>
    <message>
        <source>Label delay</source>
        <translation>Opóźnienie etykiet</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Labels that fit no class: {labels}.</source>
        <translation>Etykiety niepasujące do żadnej klasy: {labels}.</translation>
    </message>
    <message>
        <source>Lane of alarms: {lane}</source>
        <translation>Pas alarmów: {lane}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Język i wygląd</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Język systemu</translation>
    </message>
    <message>
        <source>Last 8 hours</source>
        <translation>Ostatnie 8 godzin</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ostatnia doba</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Ostatnia godzina</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Ostatni miesiąc</translation>
    </message>
    <message>
        <source>Last prediction failed, {time}</source>
        <translation>Ostatnia predykcja nieudana, {time}</translation>
    </message>
    <message>
        <source>Last prediction recorded, before the watching stopped</source>
        <translation>Ostatnia predykcja zapisana przed ustaniem nadzoru</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Ostatnia wartość</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Ostatni tydzień</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Ostatni rok</translation>
    </message>
    <message>
        <source>Latency p50 / p95 / p99, ms</source>
        <translation>Opóźnienie p50 / p95 / p99, ms</translation>
    </message>
    <message>
        <source>Later (Ctrl+Right)</source>
        <translation>Później (Ctrl+strzałka w prawo)</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Najmniejsza</translation>
    </message>
    <message>
        <source>Legend: pale is far below the limit, yellow is at the limit, dark red is four times the limit, hatched has too few rows to judge, empty was not measured</source>
        <translation>Legenda: blady – znacznie poniżej limitu, żółty – na granicy limitu, ciemnoczerwony – czterokrotność limitu, kreskowanie – za mało wierszy do oceny, puste – nie mierzono</translation>
    </message>
    <message>
        <source>Let the site engineer build a baseline.</source>
        <translation>Zlecić inżynierowi obiektu utworzenie wzorca.</translation>
    </message>
    <message>
        <source>Let the site engineer declare and approve the equipment.</source>
        <translation>Zlecić inżynierowi obiektu zadeklarowanie i zatwierdzenie urządzeń.</translation>
    </message>
    <message>
        <source>Let the site engineer declare the model.</source>
        <translation>Zlecić inżynierowi obiektu zadeklarowanie modelu.</translation>
    </message>
    <message>
        <source>Let the site engineer identify and approve the unit.</source>
        <translation>Zlecić inżynierowi obiektu identyfikację i zatwierdzenie egzemplarza.</translation>
    </message>
    <message>
        <source>Let the site engineer see what it is: unplug it, give it a slot, or list it under ignore in site.toml.</source>
        <translation>Zlecić inżynierowi obiektu sprawdzenie, co to jest: odłączyć, przydzielić miejsce lub wpisać do ignore w site.toml.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencja</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Historia stanów</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Listening. Let the equipment measure something.</source>
        <translation>Nasłuch. Niech urządzenie coś zmierzy.</translation>
    </message>
    <message>
        <source>Live: last 5 min</source>
        <translation>Na żywo: ostatnie 5 min</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Obciążenie</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Strata logarytmiczna</translation>
    </message>
    <message>
        <source>Log out and in again.</source>
        <translation>Należy się wylogować i zalogować ponownie.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wyszukiwanie …</translation>
    </message>
    <message>
        <source>Looks at machine, ports, clock, disk, site, models and record, and says of each thing that is wrong how it is mended. It takes some ten seconds; nothing is changed.</source>
        <translation>Sprawdza komputer, porty, zegar, dysk, obiekt, modele i zapis, i przy każdej nieprawidłowości mówi, jak ją usunąć. Trwa to około dziesięciu sekund; nic nie jest zmieniane.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niski</translation>
    </message>
    <message>
        <source>Low alarm at {site}</source>
        <translation>Alarm niski: {site}</translation>
    </message>
    <message>
        <source>Lowered most by {inputs}.</source>
        <translation>Najbardziej obniżone przez {inputs}.</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Made after an unapproved change of the equipment.</source>
        <translation>Wykonana po niezatwierdzonej zmianie urządzenia.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Wykorzystane pakiety</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Konserwacja</translation>
    </message>
    <message>
        <source>Maintenance announced until {time}</source>
        <translation>Zgłoszono konserwację do {time}</translation>
    </message>
    <message>
        <source>Maintenance ended</source>
        <translation>Konserwacja zakończona</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Utwórz plik</translation>
    </message>
    <message>
        <source>Making the site …</source>
        <translation>Tworzenie obiektu …</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Marked as not useful</source>
        <translation>Oznaczone jako nieprzydatne</translation>
    </message>
    <message>
        <source>May call people</source>
        <translation>Może wzywać ludzi</translation>
    </message>
    <message>
        <source>May change: {title}</source>
        <translation>Mogą się zmienić: {title}</translation>
    </message>
    <message>
        <source>Mean of the predictions</source>
        <translation>Średnia predykcji</translation>
    </message>
    <message>
        <source>Meant to be</source>
        <translation>Cel</translation>
    </message>
    <message>
        <source>Meanwhile EdgeWatch does not say that the inputs are as checked.</source>
        <translation>EdgeWatch nie nazywa w tym czasie wejść zgodnymi ze sprawdzonymi.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Miara</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Zmierzone</translation>
    </message>
    <message>
        <source>Measured performance low</source>
        <translation>Niska zmierzona skuteczność</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Miary</translation>
    </message>
    <message>
        <source>Measuring the alarms …</source>
        <translation>Mierzenie alarmów …</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Średni</translation>
    </message>
    <message>
        <source>Medium alarm at {site}</source>
        <translation>Alarm średni: {site}</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Pamięć</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>Zajęta pamięć</translation>
    </message>
    <message>
        <source>Memory in use, the mean of a minute, is at the limit or above for 5 min. Clears after 5 min below the clear level.</source>
        <translation>Zajęta pamięć, średnia z minuty, przez 5 min równa się limitowi lub go przekracza. Ustępuje po 5 min poniżej poziomu ustępowania.</translation>
    </message>
    <message>
        <source>Memory short</source>
        <translation>Mało pamięci</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metryka</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metryki</translation>
    </message>
    <message>
        <source>Minutes: {n}</source>
        <translation>Minuty: {n}</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Brak</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Model &amp;file</source>
        <translation>&amp;Plik modelu</translation>
    </message>
    <message>
        <source>Model changed</source>
        <translation>Model zmieniony</translation>
    </message>
    <message>
        <source>Model errors</source>
        <translation>Błędy modelu</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Plik modelu</translation>
    </message>
    <message>
        <source>Model file changed</source>
        <translation>Plik modelu zmieniony</translation>
    </message>
    <message>
        <source>Model silent</source>
        <translation>Model milczy</translation>
    </message>
    <message>
        <source>Model slow</source>
        <translation>Model powolny</translation>
    </message>
    <message>
        <source>Model: {model}</source>
        <translation>Model: {model}</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Najczęstsze</translation>
    </message>
    <message>
        <source>Most within 10 min</source>
        <translation>Najwięcej w 10 min</translation>
    </message>
    <message>
        <source>Moved to another port</source>
        <translation>Przeniesione do innego portu</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>No&amp;tatka</translation>
    </message>
    <message>
        <source>NOT WATCHED</source>
        <translation>BRAK NADZORU</translation>
    </message>
    <message>
        <source>NOT as exported</source>
        <translation>NIEZGODNY z eksportem</translation>
    </message>
    <message>
        <source>NOT valid: # thing is not as it was exported. Do not rely on this file.|NOT valid: # things are not as they were exported. Do not rely on this file.</source>
        <translation>NIEWAŻNY: # rzecz nie jest taka, jak przy eksporcie. Nie polegać na tym pliku.|NIEWAŻNY: # rzeczy nie są takie, jak przy eksporcie. Nie polegać na tym pliku.|NIEWAŻNY: # rzeczy nie jest takich, jak przy eksporcie. Nie polegać na tym pliku.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Name a file that is there.</source>
        <translation>Należy podać istniejący plik.</translation>
    </message>
    <message>
        <source>Name of the &amp;site</source>
        <translation>Nazwa &amp;obiektu</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Nazwa obiektu</translation>
    </message>
    <message>
        <source>Name of the slot</source>
        <translation>Nazwa miejsca</translation>
    </message>
    <message>
        <source>Name the file to make.</source>
        <translation>Należy podać nazwę tworzonego pliku.</translation>
    </message>
    <message>
        <source>Name, role, note and every field are kept.</source>
        <translation>Nazwisko, rola, notatka i każde pole są przechowywane.</translation>
    </message>
    <message>
        <source>Names of the &amp;columns</source>
        <translation>Nazwy ko&amp;lumn</translation>
    </message>
    <message>
        <source>Names of the columns</source>
        <translation>Nazwy kolumn</translation>
    </message>
    <message>
        <source>Nearest reference cases</source>
        <translation>Najbliższe przypadki odniesienia</translation>
    </message>
    <message>
        <source>No USB equipment is plugged in.</source>
        <translation>Nie podłączono żadnego urządzenia USB.</translation>
    </message>
    <message>
        <source>No alarm for</source>
        <translation>Bez alarmu dla</translation>
    </message>
    <message>
        <source>No alarm is active.</source>
        <translation>Żaden alarm nie jest aktywny.</translation>
    </message>
    <message>
        <source>No alarm is shelved.</source>
        <translation>Żaden alarm nie jest odroczony.</translation>
    </message>
    <message>
        <source>No alarm is suppressed or out of service.</source>
        <translation>Żaden alarm nie jest stłumiony ani wyłączony z eksploatacji.</translation>
    </message>
    <message>
        <source>No alarm stands, but nothing is being watched.</source>
        <translation>Nie ma trwających alarmów, ale nic nie jest nadzorowane.</translation>
    </message>
    <message>
        <source>No alarm stands.</source>
        <translation>Nie ma trwających alarmów.</translation>
    </message>
    <message>
        <source>No alarm waits to be acknowledged after it cleared.</source>
        <translation>Żaden alarm, który ustąpił, nie czeka na potwierdzenie.</translation>
    </message>
    <message>
        <source>No alarm was closed in this span.</source>
        <translation>W tym okresie nie zamknięto żadnego alarmu.</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>Brak alarmów</translation>
    </message>
    <message>
        <source>No change of the equipment in this time.</source>
        <translation>Bez zmian urządzeń w tym czasie.</translation>
    </message>
    <message>
        <source>No equipment is declared at this site.</source>
        <translation>W tym obiekcie nie zadeklarowano urządzeń.</translation>
    </message>
    <message>
        <source>No equipment is declared, so nothing says what feeds the models.</source>
        <translation>Nie zadeklarowano urządzeń, więc nie wiadomo, co zasila modele.</translation>
    </message>
    <message>
        <source>No feature is over a limit</source>
        <translation>Żadna cecha nie przekracza limitu</translation>
    </message>
    <message>
        <source>No file was added, removed or renamed since the export.</source>
        <translation>Od eksportu nie dodano, nie usunięto ani nie przemianowano żadnego pliku.</translation>
    </message>
    <message>
        <source>No input moved it beyond the error of the sampling.</source>
        <translation>Żadne wejście nie przesunęło go poza błąd próbkowania.</translation>
    </message>
    <message>
        <source>No limit is known: declare one in [model.accept].</source>
        <translation>Limit nie jest znany: należy go zadeklarować w [model.accept].</translation>
    </message>
    <message>
        <source>No longer suppressed</source>
        <translation>Już niestłumiony</translation>
    </message>
    <message>
        <source>No model is declared, so there is nothing to judge.</source>
        <translation>Nie zadeklarowano modelu, więc nie ma czego oceniać.</translation>
    </message>
    <message>
        <source>No part is worse than the best one beyond chance.</source>
        <translation>Żadna część nie jest gorsza od najlepszej bardziej, niż wynika to z przypadku.</translation>
    </message>
    <message>
        <source>No prediction has been recorded yet.</source>
        <translation>Nie zapisano jeszcze żadnej predykcji.</translation>
    </message>
    <message>
        <source>No prediction has come for longer than usual, though its program should be there.</source>
        <translation>Od dłuższego czasu niż zwykle nie ma predykcji, choć jej program powinien działać.</translation>
    </message>
    <message>
        <source>No prediction is affected.</source>
        <translation>Żadna predykcja nie jest objęta zmianą.</translation>
    </message>
    <message>
        <source>No prediction is made or recorded: start the program again; tell the site engineer if it ends again.</source>
        <translation>Predykcje nie są wykonywane ani zapisywane: uruchomić program ponownie; powiadomić inżyniera obiektu, jeśli znów się zakończy.</translation>
    </message>
    <message>
        <source>No prediction yet</source>
        <translation>Brak predykcji</translation>
    </message>
    <message>
        <source>No reading of {inputs}.</source>
        <translation>Brak odczytu: {inputs}.</translation>
    </message>
    <message>
        <source>No serial port is there. Plug the equipment in and look again.</source>
        <translation>Brak portów szeregowych. Należy podłączyć urządzenie i sprawdzić ponownie.</translation>
    </message>
    <message>
        <source>No unit is approved for {slot}</source>
        <translation>Dla {slot} nie zatwierdzono żadnego egzemplarza</translation>
    </message>
    <message>
        <source>No window has {least} truths yet.</source>
        <translation>Żadne okno nie ma jeszcze {least} wyników rzeczywistych.</translation>
    </message>
    <message>
        <source>Nobody can say whether the inputs are as checked: let the site engineer approve the unit that the model was checked with (edgewatch devices enrol).</source>
        <translation>Nie można stwierdzić, czy wejścia są zgodne ze sprawdzonymi: zlecić inżynierowi obiektu zatwierdzenie egzemplarza, z którym sprawdzono model (edgewatch devices enrol).</translation>
    </message>
    <message>
        <source>Nobody can say whether the inputs are as checked: let the site engineer identify and approve the unit.</source>
        <translation>Nie można stwierdzić, czy wejścia są zgodne ze sprawdzonymi: zlecić inżynierowi obiektu identyfikację i zatwierdzenie egzemplarza.</translation>
    </message>
    <message>
        <source>Nobody has exported a bundle yet.</source>
        <translation>Nikt jeszcze nie wyeksportował pakietu.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normalny</translation>
    </message>
    <message>
        <source>Not &amp;useful …</source>
        <translation>&amp;Nieprzydatny …</translation>
    </message>
    <message>
        <source>Not as enrolled: {fields}.</source>
        <translation>Niezgodne z rejestracją: {fields}.</translation>
    </message>
    <message>
        <source>Not exported: {why}</source>
        <translation>Nie wyeksportowano: {why}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nie wiadomo</translation>
    </message>
    <message>
        <source>Not measured at that time.</source>
        <translation>W tym czasie nie mierzono.</translation>
    </message>
    <message>
        <source>Not moved: {inputs}.</source>
        <translation>Bez zmian odczytu: {inputs}.</translation>
    </message>
    <message>
        <source>Not needed here</source>
        <translation>Tu niepotrzebne</translation>
    </message>
    <message>
        <source>Not passed. Run it again; if it fails again, send what stands here and the output of edgewatch status to support.</source>
        <translation>Niezaliczony. Należy uruchomić go ponownie; jeśli znów się nie powiedzie, przesłać pomocy technicznej tę treść i wynik polecenia edgewatch status.</translation>
    </message>
    <message>
        <source>Not proved: {what}</source>
        <translation>Niepotwierdzone: {what}</translation>
    </message>
    <message>
        <source>Not reviewed by anybody yet (edgewatch baseline approve).</source>
        <translation>Nikt go jeszcze nie zrecenzował (edgewatch baseline approve).</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nie podano</translation>
    </message>
    <message>
        <source>Not sent: {words}. {why}</source>
        <translation>Nie wysłano: {words}. {why}</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Niezweryfikowane</translation>
    </message>
    <message>
        <source>Not watching</source>
        <translation>Brak nadzoru</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Note for the record</source>
        <translation>Notatka do zapisu</translation>
    </message>
    <message>
        <source>Note, optional: {note}</source>
        <translation>Notatka, opcjonalna: {note}</translation>
    </message>
    <message>
        <source>Note, required: {note}</source>
        <translation>Notatka, wymagana: {note}</translation>
    </message>
    <message>
        <source>Note: optional</source>
        <translation>Notatka: opcjonalna</translation>
    </message>
    <message>
        <source>Note: what was checked or done (required)</source>
        <translation>Notatka: co sprawdzono lub zrobiono (wymagana)</translation>
    </message>
    <message>
        <source>Note: {note}.</source>
        <translation>Notatka: {note}.</translation>
    </message>
    <message>
        <source>Nothing becomes trusted by this.</source>
        <translation>Nic nie staje się przez to wiarygodne.</translation>
    </message>
    <message>
        <source>Nothing else stands against {model}: it can be trusted again after # prediction with this unit.|Nothing else stands against {model}: it can be trusted again after # predictions with this unit.</source>
        <translation>Nic innego nie przemawia przeciw {model}: będzie znów wiarygodny po # predykcji z tym egzemplarzem.|Nic innego nie przemawia przeciw {model}: będzie znów wiarygodny po # predykcjach z tym egzemplarzem.|Nic innego nie przemawia przeciw {model}: będzie znów wiarygodny po # predykcjach z tym egzemplarzem.</translation>
    </message>
    <message>
        <source>Nothing failed; # thing could be better.|Nothing failed; # things could be better.</source>
        <translation>Nie ma błędów; # rzecz może być lepsza.|Nie ma błędów; # rzeczy mogą być lepsze.|Nie ma błędów; # rzeczy może być lepszych.</translation>
    </message>
    <message>
        <source>Nothing failed; # thing could not be looked at.|Nothing failed; # things could not be looked at.</source>
        <translation>Nie ma błędów; # rzeczy nie udało się sprawdzić.|Nie ma błędów; # rzeczy nie udało się sprawdzić.|Nie ma błędów; # rzeczy nie udało się sprawdzić.</translation>
    </message>
    <message>
        <source>Nothing has been measured in this stretch of time.</source>
        <translation>W tym okresie nic nie zmierzono.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Jeszcze nic nie zapisano.</translation>
    </message>
    <message>
        <source>Nothing has named itself in this slot yet, so there is nothing to decide.</source>
        <translation>W tym miejscu nic jeszcze nie podało swojej tożsamości, więc nie ma o czym decydować.</translation>
    </message>
    <message>
        <source>Nothing in it names a person or a case.</source>
        <translation>Nic w nim nie wskazuje osoby ani przypadku.</translation>
    </message>
    <message>
        <source>Nothing is judged yet</source>
        <translation>Jeszcze niczego nie oceniono</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>Nic nie jest w toku</translation>
    </message>
    <message>
        <source>Nothing proves which unit is connected as {slot}</source>
        <translation>Nic nie potwierdza, który egzemplarz jest podłączony jako {slot}</translation>
    </message>
    <message>
        <source>Nothing proves which unit is connected as {slot}.</source>
        <translation>Nic nie potwierdza, który egzemplarz jest podłączony jako {slot}.</translation>
    </message>
    <message>
        <source>Nothing proves which unit is connected.</source>
        <translation>Nic nie potwierdza, który egzemplarz jest podłączony.</translation>
    </message>
    <message>
        <source>Nothing starts by itself then: somebody has to start the watching.</source>
        <translation>Nic nie uruchomi się wtedy samo: ktoś musi rozpocząć nadzór.</translation>
    </message>
    <message>
        <source>Nothing to recommend yet.</source>
        <translation>Na razie nie ma zaleceń.</translation>
    </message>
    <message>
        <source>Nothing was watched</source>
        <translation>Nic nie było nadzorowane</translation>
    </message>
    <message>
        <source>Nothing. Judge the result itself as always.</source>
        <translation>Nic. Wynik ocenić jak zawsze.</translation>
    </message>
    <message>
        <source>Notices and sound</source>
        <translation>Powiadomienia i dźwięk</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Teraz</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>Modele ONNX (*.onnx);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Observed now</source>
        <translation>Obserwowane teraz</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Dotyczy</translation>
    </message>
    <message>
        <source>Of limit</source>
        <translation>Część limitu</translation>
    </message>
    <message>
        <source>Of the labels</source>
        <translation>Część etykiet</translation>
    </message>
    <message>
        <source>Of the nearest reference case: {cases}.|Of the # nearest reference cases: {cases}.</source>
        <translation>Z najbliższego przypadku odniesienia: {cases}.|Z # najbliższych przypadków odniesienia: {cases}.|Z # najbliższych przypadków odniesienia: {cases}.</translation>
    </message>
    <message>
        <source>Of this window</source>
        <translation>Z tego okna</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Proszę czekać …</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Proszę czekać.</translation>
    </message>
    <message>
        <source>One moment: the predictions are joined with their labels.</source>
        <translation>Proszę czekać: predykcje są łączone z ich etykietami.</translation>
    </message>
    <message>
        <source>One moment: the record is counted.</source>
        <translation>Proszę czekać: zapis jest zliczany.</translation>
    </message>
    <message>
        <source>One shift was interrupted {most:# time|# times}. Let the codes that can wait not interrupt.</source>
        <translation>Jedną zmianę przerwano {most:# raz|# razy|# razy}. Kody, które mogą poczekać, nie powinny przerywać pracy.</translation>
    </message>
    <message>
        <source>One workstation, such as the name of the ward or the room. Its folder: {folder}</source>
        <translation>Jedna stacja robocza, na przykład nazwa oddziału lub pomieszczenia. Jej folder: {folder}</translation>
    </message>
    <message>
        <source>Only the group {group} may open it, and {user} is not in that group.</source>
        <translation>Może go otworzyć tylko grupa {group}, a {user} do niej nie należy.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Open EdgeWatch</source>
        <translation>Otwórz EdgeWatch</translation>
    </message>
    <message>
        <source>Open the w&amp;indow at login</source>
        <translation>Otwieraj &amp;okno przy logowaniu</translation>
    </message>
    <message>
        <source>Open the whole window</source>
        <translation>Otwórz całe okno</translation>
    </message>
    <message>
        <source>Open the whole window (Enter)</source>
        <translation>Otwórz całe okno (Enter)</translation>
    </message>
    <message>
        <source>Opened as</source>
        <translation>Otwierane jako</translation>
    </message>
    <message>
        <source>Opening or asking this equipment can reset or move it. Say who agrees, and why.</source>
        <translation>Otwarcie lub odpytanie tego urządzenia może je zresetować lub poruszyć. Należy podać, kto wyraża zgodę i dlaczego.</translation>
    </message>
    <message>
        <source>Opening the port …</source>
        <translation>Otwieranie portu …</translation>
    </message>
    <message>
        <source>Opens Audit, to export the record of exactly this time</source>
        <translation>Otwiera Audyt, aby wyeksportować zapis dokładnie z tego czasu</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Out of range</source>
        <translation>Poza zakresem</translation>
    </message>
    <message>
        <source>Out of ser&amp;vice …</source>
        <translation>&amp;Wyłącz z eksploatacji …</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Poza eksploatacją</translation>
    </message>
    <message>
        <source>Out of service: these give no alarm</source>
        <translation>Poza eksploatacją: nie dają alarmu</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Wyjście</translation>
    </message>
    <message>
        <source>Output drift</source>
        <translation>Dryf wyjścia</translation>
    </message>
    <message>
        <source>Output out of range</source>
        <translation>Wyjście poza zakresem</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Wyjścia</translation>
    </message>
    <message>
        <source>Outputs are outside their range in the reference data more often than the alarm budget allows; or one is outside its physical limits, is no number, or scores no longer add up to 1. Clears after 5 min with every output inside.</source>
        <translation>Wyjścia są poza swoim zakresem z danych odniesienia częściej, niż pozwala budżet alarmów; albo jedno jest poza swoimi granicami fizycznymi, nie jest liczbą lub wartości punktowe nie sumują się już do 1. Ustępuje, gdy przez 5 min każde wyjście jest w zakresie.</translation>
    </message>
    <message>
        <source>Outside the range accepted from the reference data.</source>
        <translation>Poza zakresem przyjętym na podstawie danych odniesienia.</translation>
    </message>
    <message>
        <source>Outside the reference: {inputs}.</source>
        <translation>Poza odniesieniem: {inputs}.</translation>
    </message>
    <message>
        <source>Over at</source>
        <translation>Ustępuje przy</translation>
    </message>
    <message>
        <source>Over the limit. {said}</source>
        <translation>Ponad limitem. {said}</translation>
    </message>
    <message>
        <source>Over within a minute, unseen</source>
        <translation>Ustąpiły w ciągu minuty, niezauważone</translation>
    </message>
    <message>
        <source>Own time</source>
        <translation>Własny czas</translation>
    </message>
    <message>
        <source>PSI</source>
        <translation>PSI</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pakiet</translation>
    </message>
    <message>
        <source>Packing and signing</source>
        <translation>Pakowanie i podpisywanie</translation>
    </message>
    <message>
        <source>Page: {page}</source>
        <translation>Strona: {page}</translation>
    </message>
    <message>
        <source>Pages: {page}</source>
        <translation>Strony: {page}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Część</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Części</translation>
    </message>
    <message>
        <source>Parts that are worse than the best one beyond chance stand on top.</source>
        <translation>Na górze są części gorsze od najlepszej bardziej, niż wynika to z przypadku.</translation>
    </message>
    <message>
        <source>Passed. Everything is ready: the watching can begin.</source>
        <translation>Zaliczony. Wszystko jest gotowe: można rozpocząć nadzór.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Oczekujący</translation>
    </message>
    <message>
        <source>Pending: {sentence}</source>
        <translation>Oczekiwanie: {sentence}</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Skuteczność</translation>
    </message>
    <message>
        <source>Performance cannot be measured.</source>
        <translation>Nie można zmierzyć skuteczności.</translation>
    </message>
    <message>
        <source>Performance low in a segment</source>
        <translation>Niska skuteczność w segmencie</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Personal data. Give the file only to those who may see it:
{what}</source>
        <translation>Dane osobowe. Plik wolno przekazać tylko osobom uprawnionym do ich oglądania:
{what}</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Obrazy (*.png)</translation>
    </message>
    <message>
        <source>Plug the equipment in; check cable and power.</source>
        <translation>Podłączyć urządzenie; sprawdzić kabel i zasilanie.</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Podłączone</translation>
    </message>
    <message>
        <source>Plugged in at port {port} since {time}, in no slot. If it belongs here, declare a slot for it in site.toml; if it is to be left alone, add ignore = [&quot;{usb_id}&quot;] to [devices] there; else unplug it.</source>
        <translation>Podłączone w porcie {port} od {time}, bez miejsca. Jeśli tu należy, zadeklarować dla niego miejsce w site.toml; jeśli ma być pomijane, dodać tam ignore = [&quot;{usb_id}&quot;] w [devices]; w przeciwnym razie odłączyć je.</translation>
    </message>
    <message>
        <source>Plugged in elsewhere: {fields}.</source>
        <translation>Podłączone gdzie indziej: {fields}.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port: {port}</source>
        <translation>Port: {port}</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Porty</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precyzja</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Predykcja</translation>
    </message>
    <message>
        <source>Prediction and inputs</source>
        <translation>Predykcja i wejścia</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Predykcje</translation>
    </message>
    <message>
        <source>Predictions affected by a change of equipment</source>
        <translation>Predykcje objęte zmianą urządzenia</translation>
    </message>
    <message>
        <source>Predictions and labels of each window</source>
        <translation>Predykcje i etykiety każdego okna</translation>
    </message>
    <message>
        <source>Predictions were lost before they could be recorded ({subject})</source>
        <translation>Predykcje utracono, zanim można je było zapisać ({subject})</translation>
    </message>
    <message>
        <source>Predictions: # shown, a sample|Predictions: # shown, a sample</source>
        <translation>Predykcje: pokazano #, próbka|Predykcje: pokazano #, próbka|Predykcje: pokazano #, próbka</translation>
    </message>
    <message>
        <source>Predictions: # shown|Predictions: # shown</source>
        <translation>Predykcje: pokazano #|Predykcje: pokazano #|Predykcje: pokazano #</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Zestaw ustawień</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorytet</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proces</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesy</translation>
    </message>
    <message>
        <source>Processor busy</source>
        <translation>Procesor obciążony</translation>
    </message>
    <message>
        <source>Processor load of the whole workstation, the mean of a minute, is at the limit or above for 10 min. Clears after 5 min below the clear level.</source>
        <translation>Obciążenie procesora całej stacji roboczej, średnia z minuty, przez 10 min równa się limitowi lub go przekracza. Ustępuje po 5 min poniżej poziomu ustępowania.</translation>
    </message>
    <message>
        <source>Proof for others</source>
        <translation>Dowód dla innych</translation>
    </message>
    <message>
        <source>Proved: {what}</source>
        <translation>Potwierdzone: {what}</translation>
    </message>
    <message>
        <source>Put in force again: {unit}</source>
        <translation>Przywrócono ważność: {unit}</translation>
    </message>
    <message>
        <source>Put this rule into {file} as an administrator, run the commands, log in again.</source>
        <translation>Należy umieścić tę regułę w {file} jako administrator, uruchomić polecenia i zalogować się ponownie.</translation>
    </message>
    <message>
        <source>Q residual of all inputs</source>
        <translation>Reszta Q wszystkich wejść</translation>
    </message>
    <message>
        <source>Quality over time</source>
        <translation>Jakość w czasie</translation>
    </message>
    <message>
        <source>Quiet: few, and none that can wait interrupts</source>
        <translation>Oszczędny: niewiele, a te, które mogą poczekać, nie przerywają pracy</translation>
    </message>
    <message>
        <source>Quit window (watching goes on)</source>
        <translation>Zamknij okno (nadzór trwa dalej)</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>ROC AUC</source>
        <translation>ROC AUC</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Zgłoszone</translation>
    </message>
    <message>
        <source>Raised after</source>
        <translation>Zgłaszany po</translation>
    </message>
    <message>
        <source>Raised most by {inputs}.</source>
        <translation>Najbardziej podwyższone przez {inputs}.</translation>
    </message>
    <message>
        <source>Raised: {sentence}</source>
        <translation>Zgłoszenie: {sentence}</translation>
    </message>
    <message>
        <source>Range: {range}</source>
        <translation>Zakres: {range}</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Odczytane z</translation>
    </message>
    <message>
        <source>Reading closer…</source>
        <translation>Dokładniejszy odczyt…</translation>
    </message>
    <message>
        <source>Reading every file</source>
        <translation>Odczytywanie każdego pliku</translation>
    </message>
    <message>
        <source>Readings are missing, or repeat themselves, more often than in the reference.</source>
        <translation>Odczytów brakuje lub powtarzają się częściej niż w danych odniesienia.</translation>
    </message>
    <message>
        <source>Readings come over a serial line and the model runs on them</source>
        <translation>Odczyty przychodzą łączem szeregowym, a model przetwarza je na bieżąco</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Zapis</translation>
    </message>
    <message>
        <source>Record damaged</source>
        <translation>Zapis uszkodzony</translation>
    </message>
    <message>
        <source>Record full</source>
        <translation>Zapis pełny</translation>
    </message>
    <message>
        <source>Recorded last: {prediction}</source>
        <translation>Zapisana jako ostatnia: {prediction}</translation>
    </message>
    <message>
        <source>Recorded site, read only, and NOT VALID: {file} failed its check. Do not rely on what it shows.</source>
        <translation>Obiekt z zapisu, tylko do odczytu, NIEWAŻNY: {file} nie przeszedł sprawdzenia. Nie polegać na tym, co pokazuje.</translation>
    </message>
    <message>
        <source>Recorded site, read only: {file} of {site}, {from_time} to {to_time}, checked. Nothing here is live.</source>
        <translation>Obiekt z zapisu, tylko do odczytu: {file}, {site}, od {from_time} do {to_time}, sprawdzony. Nic tutaj nie jest na żywo.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Odniesienie</translation>
    </message>
    <message>
        <source>Reference &amp;file</source>
        <translation>&amp;Plik odniesienia</translation>
    </message>
    <message>
        <source>Reference and current</source>
        <translation>Odniesienie i bieżące</translation>
    </message>
    <message>
        <source>Reference and current of {feature}: no rows to show</source>
        <translation>Odniesienie i bieżące, {feature}: brak wierszy do pokazania</translation>
    </message>
    <message>
        <source>Reference file</source>
        <translation>Plik odniesienia</translation>
    </message>
    <message>
        <source>Refused: {words}. {why}</source>
        <translation>Odmówiono: {words}. {why}</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Rejected {unit}</source>
        <translation>Odrzucono {unit}</translation>
    </message>
    <message>
        <source>Rejected {unit}, overruled later</source>
        <translation>Odrzucono {unit}, później uchylono</translation>
    </message>
    <message>
        <source>Remedy for {port}: {lines}</source>
        <translation>Rozwiązanie dla {port}: {lines}</translation>
    </message>
    <message>
        <source>Report covers</source>
        <translation>Okres raportu</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Results are as good as before, but late. Let the site engineer see on page System what else keeps this workstation busy.</source>
        <translation>Wyniki są równie dobre jak dotąd, ale opóźnione. Zlecić inżynierowi obiektu sprawdzenie na stronie System, co jeszcze obciąża tę stację roboczą.</translation>
    </message>
    <message>
        <source>Results are no longer distributed as in the reference data.</source>
        <translation>Wyniki nie mają już rozkładu takiego jak w danych odniesienia.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late. Let the site engineer see which program needs so much, and end it or move it to another computer.</source>
        <translation>Wyniki nie są błędne, ale mogą się opóźniać. Zlecić inżynierowi obiektu sprawdzenie, który program tak obciąża stację, i zakończenie go lub przeniesienie na inny komputer.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late. Let the site engineer see which program uses the graphics processor.</source>
        <translation>Wyniki nie są błędne, ale mogą się opóźniać. Zlecić inżynierowi obiektu sprawdzenie, który program używa procesora graficznego.</translation>
    </message>
    <message>
        <source>Results lie outside the range of the reference data.</source>
        <translation>Wyniki leżą poza zakresem danych odniesienia.</translation>
    </message>
    <message>
        <source>Results that are not recorded cannot be proved; let the site engineer free disk space, or raise the limit in site.toml.</source>
        <translation>Wyników, których nie zapisano, nie można udowodnić; zlecić inżynierowi obiektu zwolnienie miejsca na dysku lub podniesienie limitu w site.toml.</translation>
    </message>
    <message>
        <source>Return to service</source>
        <translation>Przywróć do eksploatacji</translation>
    </message>
    <message>
        <source>Returned to service</source>
        <translation>Przywrócono do eksploatacji</translation>
    </message>
    <message>
        <source>Reviewed by {person}.</source>
        <translation>Recenzja: {person}.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Role: {role}</source>
        <translation>Rola: {role}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Wiersze</translation>
    </message>
    <message>
        <source>Rules in force</source>
        <translation>Obowiązujące reguły</translation>
    </message>
    <message>
        <source>Run this once as an administrator, then log out and in again.</source>
        <translation>Należy to uruchomić raz jako administrator, a następnie wylogować się i zalogować ponownie.</translation>
    </message>
    <message>
        <source>Run your model with edgewatch.InferenceSession, or let a feed read the device: the first prediction appears here by itself.</source>
        <translation>Należy uruchomić model przez edgewatch.InferenceSession lub pozwolić źródłu danych odczytywać urządzenie: pierwsza predykcja pojawi się tu sama.</translation>
    </message>
    <message>
        <source>Runs of the model fail.</source>
        <translation>Wywołania modelu nie udają się.</translation>
    </message>
    <message>
        <source>Runs of the model may fail. Let the site engineer end what else uses the graphics processor.</source>
        <translation>Wywołania modelu mogą się nie udawać. Zlecić inżynierowi obiektu zakończenie innych programów używających procesora graficznego.</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>S&amp;ettings …</source>
        <translation>Us&amp;tawienia …</translation>
    </message>
    <message>
        <source>S&amp;trict</source>
        <translation>Ś&amp;cisły</translation>
    </message>
    <message>
        <source>SHA-256 {sha256}</source>
        <translation>SHA-256 {sha256}</translation>
    </message>
    <message>
        <source>SOUND PAUSED, {left} left; alarms go on</source>
        <translation>DŹWIĘK WSTRZYMANY, pozostało {left}; alarmy działają dalej</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Podano</translation>
    </message>
    <message>
        <source>Same model; unit cannot be told</source>
        <translation>Ten sam model; egzemplarz nierozróżnialny</translation>
    </message>
    <message>
        <source>Samples of CPU, memory and disk</source>
        <translation>Próbki CPU, pamięci i dysku</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Zapisz obraz</translation>
    </message>
    <message>
        <source>Say who agrees that this equipment is asked, and why.</source>
        <translation>Należy podać, kto zgadza się na odpytanie tego urządzenia i dlaczego.</translation>
    </message>
    <message>
        <source>Seal broken</source>
        <translation>Pieczęć naruszona</translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation>Widziane jako</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Wybrane</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Autotest</translation>
    </message>
    <message>
        <source>Sending: {words} …</source>
        <translation>Wysyłanie: {words} …</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Czułość</translation>
    </message>
    <message>
        <source>Separated by commas, in the order in which the model takes them. They may be left empty: a reference file names them as well.</source>
        <translation>Oddzielone przecinkami, w kolejności przyjmowanej przez model. Można pozostawić puste: plik odniesienia także je podaje.</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numer seryjny</translation>
    </message>
    <message>
        <source>Set in</source>
        <translation>Ustawione w</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Waga</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Kształt</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Udział</translation>
    </message>
    <message>
        <source>Share of rows, reference → now: {shares}</source>
        <translation>Udział wierszy, odniesienie → teraz: {shares}</translation>
    </message>
    <message>
        <source>Shelve an alarm</source>
        <translation>Odrocz alarm</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Odroczony</translation>
    </message>
    <message>
        <source>Shelved by {by}: {sentence}</source>
        <translation>Odroczenie – {by}: {sentence}</translation>
    </message>
    <message>
        <source>Shelved, suppressed, out of service</source>
        <translation>Odroczone, stłumione, poza eksploatacją</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Pokaż wszystkie zdarzenia</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Pokaż jako &amp;tabelę</translation>
    </message>
    <message>
        <source>Show in &amp;history</source>
        <translation>Pokaż w &amp;historii</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Pokazane jako</translation>
    </message>
    <message>
        <source>Sign: sound paused</source>
        <translation>Znak: dźwięk wstrzymany</translation>
    </message>
    <message>
        <source>Sign: {word}</source>
        <translation>Znak: {word}</translation>
    </message>
    <message>
        <source>Signed with the key {fingerprint}. Tell it to the reader by another way than the file, such as by telephone.</source>
        <translation>Podpisano kluczem {fingerprint}. Należy przekazać go odbiorcy inną drogą niż plik, na przykład telefonicznie.</translation>
    </message>
    <message>
        <source>Silent by design while this stands: {what}</source>
        <translation>Milczą z założenia, dopóki to trwa: {what}</translation>
    </message>
    <message>
        <source>Silent until {time}, also where it clears and returns meanwhile. Then it comes back by itself. It stays listed as shelved, and its cause is not gone.</source>
        <translation>Milczy do {time}, także jeśli w tym czasie ustąpi i powróci. Potem powraca samoczynnie. Pozostaje na liście odroczonych, a jego przyczyna nie zniknęła.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Single predictions and labels</source>
        <translation>Pojedyncze predykcje i etykiety</translation>
    </message>
    <message>
        <source>Single predictions and labels in the record</source>
        <translation>Pojedyncze predykcje i etykiety w zapisie</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Obiekt</translation>
    </message>
    <message>
        <source>Site and person</source>
        <translation>Obiekt i osoba</translation>
    </message>
    <message>
        <source>Site and program</source>
        <translation>Obiekt i program</translation>
    </message>
    <message>
        <source>Site: {site}</source>
        <translation>Obiekt: {site}</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Rozmiar tekstu</translation>
    </message>
    <message>
        <source>Sketches of days</source>
        <translation>Szkice dni</translation>
    </message>
    <message>
        <source>Sketches of hours</source>
        <translation>Szkice godzin</translation>
    </message>
    <message>
        <source>Sketches of minutes</source>
        <translation>Szkice minut</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Nachylenie</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>Slot and inputs</source>
        <translation>Miejsce i wejścia</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Miejsca</translation>
    </message>
    <message>
        <source>Solid: measured. Dashed over hatching: an estimate, which assumes that scores mean what they meant in the reference. Bars: predictions, and in blue those whose truth is known.</source>
        <translation>Linia ciągła: zmierzone. Przerywana na kreskowaniu: oszacowanie, które zakłada, że wartości punktowe znaczą to samo co w odniesieniu. Słupki: predykcje, na niebiesko te o znanym wyniku rzeczywistym.</translation>
    </message>
    <message>
        <source>Something differs from what this model was checked with.</source>
        <translation>Coś różni się od tego, z czym sprawdzono ten model.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Coś innego</translation>
    </message>
    <message>
        <source>Sound &amp;again</source>
        <translation>Włącz &amp;dźwięk</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Dźwięk włączony</translation>
    </message>
    <message>
        <source>Sound paused, {left}</source>
        <translation>Dźwięk wstrzymany, {left}</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Swoistość</translation>
    </message>
    <message>
        <source>Standard: scarce resources and slow models sooner</source>
        <translation>Standardowy: wcześniej o niedoborze zasobów i powolnych modelach</translation>
    </message>
    <message>
        <source>Standing longer than 24 h</source>
        <translation>Trwające dłużej niż 24 h</translation>
    </message>
    <message>
        <source>Standing now</source>
        <translation>Trwające teraz</translation>
    </message>
    <message>
        <source>Stands by itself: its former cause does not explain all of it</source>
        <translation>Samodzielny: jego dotychczasowa przyczyna nie wyjaśnia go w całości</translation>
    </message>
    <message>
        <source>Start the &amp;watching with the computer</source>
        <translation>&amp;Uruchamiaj nadzór wraz z komputerem</translation>
    </message>
    <message>
        <source>Start the agent and run the model: latency, errors and load are sampled from then on. Choose a longer stretch at the top to look back.</source>
        <translation>Należy uruchomić agenta i model: od tej chwili próbkowane są opóźnienie, błędy i obciążenie. Aby spojrzeć wstecz, należy wybrać dłuższy okres u góry.</translation>
    </message>
    <message>
        <source>Start the agent and run the model: what happens is kept and shown from then.</source>
        <translation>Należy uruchomić agenta i model: od tej chwili to, co się dzieje, jest przechowywane i pokazywane.</translation>
    </message>
    <message>
        <source>Start the agent.</source>
        <translation>Należy uruchomić agenta.</translation>
    </message>
    <message>
        <source>Starting the agent…</source>
        <translation>Uruchamianie agenta…</translation>
    </message>
    <message>
        <source>Starting with the computer</source>
        <translation>Uruchamianie wraz z komputerem</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Status: nothing under way</source>
        <translation>Stan: nic nie jest w toku</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Skok</translation>
    </message>
    <message>
        <source>Step {number} of {n}</source>
        <translation>Krok {number} z {n}</translation>
    </message>
    <message>
        <source>Step {number}, {title}: {state}</source>
        <translation>Krok {number}, {title}: {state}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Zatrzymywanie …</translation>
    </message>
    <message>
        <source>Storage and start</source>
        <translation>Przechowywanie i start</translation>
    </message>
    <message>
        <source>Strict: for a site under test</source>
        <translation>Ścisły: dla obiektu w fazie testów</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Zastygłe</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Pomoc techniczna</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Stłumiony</translation>
    </message>
    <message>
        <source>Suppressed by another condition</source>
        <translation>Stłumiony przez inny stan</translation>
    </message>
    <message>
        <source>Suppressed, out of service</source>
        <translation>Stłumione, poza eksploatacją</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Podejrzane</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Tables (*.csv *.parquet);;All files (*)</source>
        <translation>Tabele (*.csv *.parquet);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabele (*.csv);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Take away what narrows the list</source>
        <translation>Usuń filtry zawężające listę</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Wyłącz z eksploatacji</translation>
    </message>
    <message>
        <source>Take the names from a CSV file …</source>
        <translation>Pobierz nazwy z pliku CSV …</translation>
    </message>
    <message>
        <source>Taken out of service</source>
        <translation>Wyłączono z eksploatacji</translation>
    </message>
    <message>
        <source>Tell the site engineer.</source>
        <translation>Powiadomić inżyniera obiektu.</translation>
    </message>
    <message>
        <source>Text of the alarm</source>
        <translation>Tekst alarmu</translation>
    </message>
    <message>
        <source>That a unit is what it says it is: identities are what the equipment answered.</source>
        <translation>Że egzemplarz jest tym, za co się podaje: tożsamość to odpowiedź samego urządzenia.</translation>
    </message>
    <message>
        <source>That folder cannot be used: {why}</source>
        <translation>Tego folderu nie można użyć: {why}</translation>
    </message>
    <message>
        <source>That is few: a longer reference notices change sooner and more surely.</source>
        <translation>To niewiele: dłuższe odniesienie pozwala zauważać zmiany wcześniej i pewniej.</translation>
    </message>
    <message>
        <source>That the clock of the workstation was right.</source>
        <translation>Że zegar stacji roboczej był prawidłowy.</translation>
    </message>
    <message>
        <source>That the end of the record was not cut off: a receipt or an older bundle that was kept elsewhere would show it.</source>
        <translation>Że końca zapisu nie odcięto: pokazałoby to pokwitowanie lub starszy pakiet, przechowane gdzie indziej.</translation>
    </message>
    <message>
        <source>That this is the newest or the only bundle of the site.</source>
        <translation>Że jest to najnowszy lub jedyny pakiet obiektu.</translation>
    </message>
    <message>
        <source>The 95th percentile of the time of the last 100 runs is the limit times that of the first 1,000 runs of this file, and over 10 ms; or over slow_over_ms, where the model has one. Raised after 2 min, clears after 5 min at the clear level.</source>
        <translation>95. percentyl czasu ostatnich 100 wywołań to limit pomnożony przez percentyl pierwszych 1000 wywołań tego pliku i ponad 10 ms; albo przekracza slow_over_ms, jeśli model je ma. Zgłaszany po 2 min, ustępuje po 5 min na poziomie ustępowania.</translation>
    </message>
    <message>
        <source>The EdgeWatch agent is not running, so nothing is being checked.</source>
        <translation>Agent EdgeWatch nie działa, więc nic nie jest sprawdzane.</translation>
    </message>
    <message>
        <source>The affected predictions are marked</source>
        <translation>Predykcje objęte zmianą są oznaczone</translation>
    </message>
    <message>
        <source>The agent did not start: {why}</source>
        <translation>Agent nie uruchomił się: {why}</translation>
    </message>
    <message>
        <source>The agent has stopped. Until it runs again, nothing says whether inputs are checked.</source>
        <translation>Agent się zatrzymał. Dopóki znów nie zadziała, nic nie mówi, czy wejścia są sprawdzane.</translation>
    </message>
    <message>
        <source>The agent started</source>
        <translation>Agent uruchomiony</translation>
    </message>
    <message>
        <source>The agent starts when this user logs in. To have it watch before that, let an administrator run: loginctl enable-linger USER</source>
        <translation>Agent uruchamia się, gdy ten użytkownik się loguje. Aby nadzorował wcześniej, administrator powinien uruchomić: loginctl enable-linger USER</translation>
    </message>
    <message>
        <source>The agent starts when this user logs in. To have it watch before that, let an administrator run: {command}</source>
        <translation>Agent uruchamia się, gdy ten użytkownik się loguje. Aby nadzorował wcześniej, administrator powinien uruchomić: {command}</translation>
    </message>
    <message>
        <source>The agent stopped</source>
        <translation>Agent zatrzymany</translation>
    </message>
    <message>
        <source>The agent that runs now knows the file as it was: a change holds once that agent has been started anew.</source>
        <translation>Działający agent zna plik w jego poprzedniej postaci: zmiana obowiązuje po ponownym uruchomieniu agenta.</translation>
    </message>
    <message>
        <source>The alarm clears when the approved unit is back</source>
        <translation>Alarm ustępuje, gdy wróci zatwierdzony egzemplarz</translation>
    </message>
    <message>
        <source>The alarm is raised</source>
        <translation>Alarm zostaje zgłoszony</translation>
    </message>
    <message>
        <source>The alarm stays, and the record says that this unit does not belong here.</source>
        <translation>Alarm pozostaje, a zapis mówi, że ten egzemplarz nie należy do tego miejsca.</translation>
    </message>
    <message>
        <source>The alarm that is selected</source>
        <translation>Wybrany alarm</translation>
    </message>
    <message>
        <source>The alarm {code} is out of service</source>
        <translation>Alarm {code} jest wyłączony z eksploatacji</translation>
    </message>
    <message>
        <source>The alarm {code} is switched off at this site.</source>
        <translation>Alarm {code} jest wyłączony w ustawieniach tego obiektu.</translation>
    </message>
    <message>
        <source>The alarms could not be measured: {why}</source>
        <translation>Nie można było zmierzyć alarmów: {why}</translation>
    </message>
    <message>
        <source>The alarms of this span ask for nothing to be changed.</source>
        <translation>Alarmy z tego okresu nie wymagają żadnych zmian.</translation>
    </message>
    <message>
        <source>The approval of {unit} lapsed</source>
        <translation>Zatwierdzenie wygasło: {unit}</translation>
    </message>
    <message>
        <source>The approved unit is connected at another port.</source>
        <translation>Zatwierdzony egzemplarz jest podłączony do innego portu.</translation>
    </message>
    <message>
        <source>The approved unit is verified</source>
        <translation>Tożsamość zatwierdzonego egzemplarza jest zweryfikowana</translation>
    </message>
    <message>
        <source>The baseline describes # row.|The baseline describes # rows.</source>
        <translation>Wzorzec opisuje # wiersz.|Wzorzec opisuje # wiersze.|Wzorzec opisuje # wierszy.</translation>
    </message>
    <message>
        <source>The bundle was signed with the site key whose fingerprint is named.</source>
        <translation>Pakiet podpisano kluczem obiektu, którego odcisk podano.</translation>
    </message>
    <message>
        <source>The chain of keys was begun anew # time. Only a receipt of then shows that the log before it was complete.|The chain of keys was begun anew # times. Only receipts of then show that the log before each was complete.</source>
        <translation>Łańcuch kluczy rozpoczęto na nowo # raz. Tylko pokwitowanie z tamtego czasu wykazuje, że dziennik przedtem był kompletny.|Łańcuch kluczy rozpoczęto na nowo # razy. Tylko pokwitowania z tamtych czasów wykazują, że dziennik za każdym razem był przedtem kompletny.|Łańcuch kluczy rozpoczęto na nowo # razy. Tylko pokwitowania z tamtych czasów wykazują, że dziennik za każdym razem był przedtem kompletny.</translation>
    </message>
    <message>
        <source>The chosen cell</source>
        <translation>Wybrana komórka</translation>
    </message>
    <message>
        <source>The clock of the workstation jumped</source>
        <translation>Zegar stacji roboczej wykonał skok</translation>
    </message>
    <message>
        <source>The clock of the workstation was set, forward or back.</source>
        <translation>Zegar stacji roboczej przestawiono do przodu lub do tyłu.</translation>
    </message>
    <message>
        <source>The clock of this workstation jumped</source>
        <translation>Zegar tej stacji roboczej wykonał skok</translation>
    </message>
    <message>
        <source>The corner view and the full screen are in the menu View; F11 goes to full screen and back.</source>
        <translation>Widok w rogu i pełny ekran są w menu Widok; F11 włącza i wyłącza pełny ekran.</translation>
    </message>
    <message>
        <source>The desktop tells of alarms while I work elsewhere</source>
        <translation>Pulpit informuje o alarmach, gdy pracuję gdzie indziej</translation>
    </message>
    <message>
        <source>The disk has {free} left.</source>
        <translation>Wolne miejsce na dysku: {free}.</translation>
    </message>
    <message>
        <source>The disk of the record is {value} % full</source>
        <translation>Dysk zapisu jest zajęty w {value} %</translation>
    </message>
    <message>
        <source>The disk of the record will be full in about {days:# day|# days}</source>
        <translation>Dysk zapisu będzie pełny za około {days:# dzień|# dni|# dni}</translation>
    </message>
    <message>
        <source>The disk that holds the record is nearly full, or soon will be.</source>
        <translation>Dysk, na którym jest zapis, jest prawie pełny lub wkrótce taki będzie.</translation>
    </message>
    <message>
        <source>The end has to come after the beginning.</source>
        <translation>Koniec musi nastąpić po początku.</translation>
    </message>
    <message>
        <source>The enrolled unit has other firmware: {fields}.</source>
        <translation>Zarejestrowany egzemplarz ma inne oprogramowanie układowe: {fields}.</translation>
    </message>
    <message>
        <source>The enrolled unit is behind another adapter: {fields}.</source>
        <translation>Zarejestrowany egzemplarz jest za innym adapterem: {fields}.</translation>
    </message>
    <message>
        <source>The enrolment chosen here is in force again from now on. Predictions made under the approval that is taken back become suspect, unless the unit that is approved again is in the slot.</source>
        <translation>Wybrana tu rejestracja znów obowiązuje od teraz. Predykcje wykonane na podstawie cofniętego zatwierdzenia stają się podejrzane, chyba że w miejscu jest ponownie zatwierdzany egzemplarz.</translation>
    </message>
    <message>
        <source>The equipment names itself: {unit}.</source>
        <translation>Urządzenie podaje swoją tożsamość: {unit}.</translation>
    </message>
    <message>
        <source>The evidence of drift of an input, or of all inputs together, reaches 1 (alarms_per_year), or an instrument channel steps. Clears after 10 min without evidence in a whole window of rows like the reference.</source>
        <translation>Dowody dryfu wejścia lub wszystkich wejść łącznie osiągają 1 (alarms_per_year) albo kanał przyrządu wykazuje skok. Ustępuje po 10 min bez dowodów w całym oknie wierszy takich jak odniesienie.</translation>
    </message>
    <message>
        <source>The evidence of drift of an output reaches 1 (alarms_per_year). Clears after 10 min without evidence in a whole window of rows like the reference.</source>
        <translation>Dowody dryfu wyjścia osiągają 1 (alarms_per_year). Ustępuje po 10 min bez dowodów w całym oknie wierszy takich jak odniesienie.</translation>
    </message>
    <message>
        <source>The evidence of the labels against an accepted limit has reached 1, after min_labels of them. Clears when as many have come since, the evidence is below 1 and the recent ones are within the limit.</source>
        <translation>Dowody z etykiet przeciw dopuszczalnemu limitowi osiągnęły 1, po co najmniej min_labels etykietach. Ustępuje, gdy od tego czasu nadeszło ich tyle samo, dowody są poniżej 1, a ostatnie mieszczą się w limicie.</translation>
    </message>
    <message>
        <source>The evidence of the labels of one part of the predictions (a recorded segment, the unit in a slot) against its limit has reached 1, after min_segment of them. Clears as performance.measured does, for that part.</source>
        <translation>Dowody z etykiet jednej części predykcji (zapisanego segmentu, egzemplarza w miejscu) przeciw jej limitowi osiągnęły 1, po co najmniej min_segment etykietach. Ustępuje dla tej części tak jak performance.measured.</translation>
    </message>
    <message>
        <source>The evidence that an input is missing, repeats its last reading, or whole rows repeat themselves, reaches 1: more often than the reference explains. Clears after 10 min without evidence in a whole window of rows.</source>
        <translation>Dowody, że wejścia brakuje, że powtarza swój ostatni odczyt lub że powtarzają się całe wiersze, osiągają 1: częściej, niż wyjaśnia to odniesienie. Ustępuje po 10 min bez dowodów w całym oknie wierszy.</translation>
    </message>
    <message>
        <source>The explanation cannot be read.</source>
        <translation>Nie można odczytać wyjaśnienia.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing of it is left.</source>
        <translation>Eksport anulowano; nic z niego nie pozostało.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}</source>
        <translation>Nie można odczytać pliku: {reason}</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Trwa odczyt pliku.</translation>
    </message>
    <message>
        <source>The file of the model is not the one that was declared.</source>
        <translation>Plik modelu nie jest tym, który zadeklarowano.</translation>
    </message>
    <message>
        <source>The graphics processor is at {value} °C</source>
        <translation>Procesor graficzny ma {value} °C</translation>
    </message>
    <message>
        <source>The graphics processor is short of memory, too hot, or busy all the time.</source>
        <translation>Procesor graficzny ma za mało pamięci, jest za gorący lub stale obciążony.</translation>
    </message>
    <message>
        <source>The graphics processor is {value} % busy</source>
        <translation>Procesor graficzny jest obciążony w {value} %</translation>
    </message>
    <message>
        <source>The heartbeat of the agent paused for more than 5 s. Clears when it is back.</source>
        <translation>Sygnał życia agenta ustał na ponad 5 s. Ustępuje, gdy powróci.</translation>
    </message>
    <message>
        <source>The identity is the enrolled one, the port is not (MOVED). Clears on approval.</source>
        <translation>Tożsamość jest zarejestrowana, port nie (MOVED). Ustępuje po zatwierdzeniu.</translation>
    </message>
    <message>
        <source>The inputs are not what this model was checked with.</source>
        <translation>Wejścia nie są tymi, z którymi sprawdzono ten model.</translation>
    </message>
    <message>
        <source>The inputs in that table</source>
        <translation>Wejścia w tej tabeli</translation>
    </message>
    <message>
        <source>The inputs of {model} no longer look like the reference data</source>
        <translation>Wejścia modelu {model} nie są już podobne do danych odniesienia</translation>
    </message>
    <message>
        <source>The inputs together are as in the reference: {share} % of its own rows lie as far or farther.</source>
        <translation>Wejścia łącznie są takie jak w odniesieniu: {share} % jego własnych wierszy leży równie daleko lub dalej.</translation>
    </message>
    <message>
        <source>The inputs together are unlike the reference: of its # held-out row {farther} lies as far.|The inputs together are unlike the reference: of its # held-out rows {farther} lie as far.</source>
        <translation>Wejścia łącznie nie są podobne do odniesienia: równie daleko leżące wiersze spośród # wydzielonego: {farther}.|Wejścia łącznie nie są podobne do odniesienia: równie daleko leżące wiersze spośród # wydzielonych: {farther}.|Wejścia łącznie nie są podobne do odniesienia: równie daleko leżące wiersze spośród # wydzielonych: {farther}.</translation>
    </message>
    <message>
        <source>The large sign says whether the inputs of the model are those it was checked with. A grey tick: as checked. A yellow triangle: use with care. A red octagon: do not rely on this prediction. A violet diamond: EdgeWatch cannot judge. A crossed-out eye: nothing is being watched, so nothing is known.

Below it stand the last prediction with the range accepted from the reference data, its course over half an hour or over the range chosen above, and the inputs that lie farthest from the reference, in robust standard deviations (σ). Dashed lines mark changes of the equipment, the model or the clock. The shaded band of a chart is the accepted range; choose another input in the list above its chart. “Why this result” (Ctrl+Y) asks the model which inputs moved it, and shows the most similar reference cases.

EdgeWatch is not the alarm system of the equipment.</source>
        <translation>Duży znak mówi, czy wejścia modelu są tymi, z którymi go sprawdzono. Szary haczyk: zgodne ze sprawdzonymi. Żółty trójkąt: stosować ostrożnie. Czerwony ośmiokąt: nie polegać na tej predykcji. Fioletowy romb: EdgeWatch nie może ocenić. Przekreślone oko: nic nie jest nadzorowane, więc nic nie wiadomo.

Pod nim widać ostatnią predykcję z zakresem przyjętym na podstawie danych odniesienia, jej przebieg w ciągu pół godziny lub w okresie wybranym powyżej oraz wejścia leżące najdalej od odniesienia, w odpornych odchyleniach standardowych (σ). Linie przerywane oznaczają zmiany urządzeń, modelu lub zegara. Zacieniony pas wykresu to przyjęty zakres; inne wejście można wybrać na liście nad jego wykresem. „Dlaczego ten wynik” (Ctrl+Y) pyta model, które wejścia go przesunęły, i pokazuje najbardziej podobne przypadki odniesienia.

EdgeWatch nie jest systemem alarmowym urządzeń.</translation>
    </message>
    <message>
        <source>The log goes on from every receipt and bundle that it was held against: nothing that was sealed then was cut off or replaced.</source>
        <translation>Dziennik jest dalszym ciągiem każdego pokwitowania i pakietu, z którymi go porównano: nic, co wtedy było zapieczętowane, nie zostało odcięte ani zastąpione.</translation>
    </message>
    <message>
        <source>The measuring was cancelled.</source>
        <translation>Pomiar anulowano.</translation>
    </message>
    <message>
        <source>The memory of the graphics processor is {value} % full</source>
        <translation>Pamięć procesora graficznego jest zajęta w {value} %</translation>
    </message>
    <message>
        <source>The memory of the workstation is nearly used up.</source>
        <translation>Pamięć stacji roboczej jest prawie wyczerpana.</translation>
    </message>
    <message>
        <source>The memory of this workstation is {value} % full</source>
        <translation>Pamięć tej stacji roboczej jest zajęta w {value} %</translation>
    </message>
    <message>
        <source>The model is asked again, with readings of the reference …</source>
        <translation>Model jest pytany ponownie, z odczytami z odniesienia …</translation>
    </message>
    <message>
        <source>The model takes # column.|The model takes # columns.</source>
        <translation>Model przyjmuje # kolumnę.|Model przyjmuje # kolumny.|Model przyjmuje # kolumn.</translation>
    </message>
    <message>
        <source>The model takes much longer for an answer than it used to.</source>
        <translation>Model potrzebuje na odpowiedź znacznie więcej czasu niż dotąd.</translation>
    </message>
    <message>
        <source>The model takes {width} columns; {n} are named.</source>
        <translation>Liczba kolumn przyjmowanych przez model: {width}; liczba podanych nazw: {n}.</translation>
    </message>
    <message>
        <source>The model {model} answers slowly</source>
        <translation>Model {model} odpowiada powoli</translation>
    </message>
    <message>
        <source>The model {model} failed</source>
        <translation>Model {model} nie wykonał obliczeń</translation>
    </message>
    <message>
        <source>The model {model} gives results outside the range it was checked with</source>
        <translation>Model {model} daje wyniki poza zakresem, w którym go sprawdzono</translation>
    </message>
    <message>
        <source>The model {model} has made no prediction</source>
        <translation>Model {model} nie wykonał żadnej predykcji</translation>
    </message>
    <message>
        <source>The model {model} has made too few predictions yet to compare.</source>
        <translation>Model {model} wykonał jeszcze zbyt mało predykcji, aby je porównać.</translation>
    </message>
    <message>
        <source>The model {model} has no reference to compare its inputs with.</source>
        <translation>Model {model} nie ma odniesienia, z którym można porównać jego wejścia.</translation>
    </message>
    <message>
        <source>The model {model} is estimated to be worse than is accepted</source>
        <translation>Model {model} jest według oszacowania gorszy, niż się dopuszcza</translation>
    </message>
    <message>
        <source>The model {model} is right less often than is accepted</source>
        <translation>Model {model} ma rację rzadziej, niż się dopuszcza</translation>
    </message>
    <message>
        <source>The model {model} is right less often than is accepted in a part of the cases</source>
        <translation>Model {model} ma rację rzadziej, niż się dopuszcza, w części przypadków</translation>
    </message>
    <message>
        <source>The model {model} lacks new readings more often than it was checked with</source>
        <translation>Modelowi {model} brakuje nowych odczytów częściej niż podczas sprawdzenia</translation>
    </message>
    <message>
        <source>The model {model} receives values outside the range it was checked with</source>
        <translation>Model {model} otrzymuje wartości spoza zakresu, w którym go sprawdzono</translation>
    </message>
    <message>
        <source>The model {model} was changed</source>
        <translation>Model {model} został zmieniony</translation>
    </message>
    <message>
        <source>The most frequent alarms</source>
        <translation>Najczęstsze alarmy</translation>
    </message>
    <message>
        <source>The name of # person who acted|The names of # people who acted</source>
        <translation>Nazwisko # działającej osoby|Nazwiska # działających osób|Nazwiska # działających osób</translation>
    </message>
    <message>
        <source>The oldest of the record was retired ({subject})</source>
        <translation>Usunięto najstarszą część zapisu ({subject})</translation>
    </message>
    <message>
        <source>The other input: {change}.|The other # inputs together: {change}.</source>
        <translation>Pozostałe wejście: {change}.|Pozostałe # wejścia łącznie: {change}.|Pozostałe # wejść łącznie: {change}.</translation>
    </message>
    <message>
        <source>The picture could not be written to {file}.</source>
        <translation>Nie można było zapisać obrazu do {file}.</translation>
    </message>
    <message>
        <source>The processors of the workstation are busy all the time.</source>
        <translation>Procesory stacji roboczej są stale obciążone.</translation>
    </message>
    <message>
        <source>The processors of this workstation are {value} % busy</source>
        <translation>Procesory tej stacji roboczej są obciążone w {value} %</translation>
    </message>
    <message>
        <source>The program that runs {model} has ended without being closed</source>
        <translation>Program uruchamiający model {model} zakończył się bez zamknięcia</translation>
    </message>
    <message>
        <source>The quiet preset is in force then.</source>
        <translation>Obowiązuje wtedy oszczędny zestaw ustawień.</translation>
    </message>
    <message>
        <source>The record cannot be read just now ({error}). It is tried again every second; if this stands, keep the folder {folder} as it is and call support.</source>
        <translation>Zapisu nie można teraz odczytać ({error}). Próba jest ponawiana co sekundę; jeśli to trwa, pozostawić folder {folder} bez zmian i wezwać pomoc techniczną.</translation>
    </message>
    <message>
        <source>The record is damaged</source>
        <translation>Zapis jest uszkodzony</translation>
    </message>
    <message>
        <source>The record is full</source>
        <translation>Zapis jest pełny</translation>
    </message>
    <message>
        <source>The record may &amp;become</source>
        <translation>&amp;Największy rozmiar zapisu</translation>
    </message>
    <message>
        <source>The record may become {gb} GB</source>
        <translation>Największy rozmiar zapisu: {gb} GB</translation>
    </message>
    <message>
        <source>The record takes {size} before it is packed; {room} must be free meanwhile.</source>
        <translation>Zapis zajmuje {size} przed spakowaniem; w tym czasie potrzebne jest {room} wolnego miejsca.</translation>
    </message>
    <message>
        <source>The results of {model} no longer look like those of the reference data</source>
        <translation>Wyniki modelu {model} nie są już podobne do wyników z danych odniesienia</translation>
    </message>
    <message>
        <source>The rows of this window, or the reference, are no longer there to compare.</source>
        <translation>Wierszy tego okna lub odniesienia już nie ma, więc nie można ich porównać.</translation>
    </message>
    <message>
        <source>The same on the command line:</source>
        <translation>To samo w wierszu poleceń:</translation>
    </message>
    <message>
        <source>The same on the command line: {command}</source>
        <translation>To samo w wierszu poleceń: {command}</translation>
    </message>
    <message>
        <source>The sealed record has been altered</source>
        <translation>Zapieczętowany zapis został zmieniony</translation>
    </message>
    <message>
        <source>The self-test is running …</source>
        <translation>Trwa autotest …</translation>
    </message>
    <message>
        <source>The settings of the alarms changed</source>
        <translation>Ustawienia alarmów zmienione</translation>
    </message>
    <message>
        <source>The share of the disk in use is at the limit or above for 5 min; or by the trend of up to 7 days, known after one, it will be full within forecast_days. Clears after 30 min below the clear level and with twice as many days left.</source>
        <translation>Zajęta część dysku przez 5 min równa się limitowi lub go przekracza; albo według trendu z najwyżej 7 dni, znanego po jednym dniu, dysk będzie pełny w ciągu forecast_days. Ustępuje po 30 min poniżej poziomu ustępowania i przy dwukrotnie większej liczbie pozostałych dni.</translation>
    </message>
    <message>
        <source>The slot feeds no model, so no prediction hangs on it.</source>
        <translation>Miejsce nie zasila żadnego modelu, więc nie zależy od niego żadna predykcja.</translation>
    </message>
    <message>
        <source>The slot is MISSING, or its port interrupted, for 5 s. Clears when it has been back for 5 s, and where it was gone three times within 10 min, for 60 s and 5 s.</source>
        <translation>Miejsce jest w stanie MISSING lub jego port jest przerwany od 5 s. Ustępuje, gdy urządzenie jest z powrotem od 5 s, a jeśli znikało trzy razy w ciągu 10 min – od 60 s i 5 s.</translation>
    </message>
    <message>
        <source>The slot is SUSPECT for 30 s: advisory evidence alone, and the identification that was demanded at once did not prove the unit. Clears 60 s after it did, or on approval.</source>
        <translation>Miejsce jest w stanie SUSPECT od 30 s: są tylko przesłanki, a zażądana natychmiast identyfikacja nie potwierdziła egzemplarza. Ustępuje 60 s po jej powodzeniu lub po zatwierdzeniu.</translation>
    </message>
    <message>
        <source>The slot is UNVERIFIED for 60 s: no enrolment, or no identity was read. Clears with the first identification.</source>
        <translation>Miejsce jest w stanie UNVERIFIED od 60 s: brak rejestracji lub nie odczytano tożsamości. Ustępuje z pierwszą identyfikacją.</translation>
    </message>
    <message>
        <source>The state of the {slot} is not known.</source>
        <translation>Stan urządzenia {slot} nie jest znany.</translation>
    </message>
    <message>
        <source>The system may soon end programs, the one that runs the model among them. Let the site engineer close what is not needed.</source>
        <translation>System może wkrótce kończyć programy, w tym ten, który uruchamia model. Zlecić inżynierowi obiektu zamknięcie tego, co zbędne.</translation>
    </message>
    <message>
        <source>The time shown on the other pages</source>
        <translation>Czas pokazany na pozostałych stronach</translation>
    </message>
    <message>
        <source>The unit has changed again while this was open.</source>
        <translation>Egzemplarz zmienił się ponownie, gdy to okno było otwarte.</translation>
    </message>
    <message>
        <source>The unit of a slot is gone or no longer answers.</source>
        <translation>Egzemplarza w miejscu brak lub już nie odpowiada.</translation>
    </message>
    <message>
        <source>The unit of {slot} is connected as {other}</source>
        <translation>Egzemplarz urządzenia {slot} jest podłączony jako {other}</translation>
    </message>
    <message>
        <source>The whole band of an estimate lies beyond the accepted limit in two windows of predictions in a row. Clears with the first window where it does not.</source>
        <translation>Cały przedział oszacowania leży poza dopuszczalnym limitem w dwóch kolejnych oknach predykcji. Ustępuje z pierwszym oknem, w którym tak nie jest.</translation>
    </message>
    <message>
        <source>The window after</source>
        <translation>Następne okno</translation>
    </message>
    <message>
        <source>The window before</source>
        <translation>Poprzednie okno</translation>
    </message>
    <message>
        <source>The window opens when I log in</source>
        <translation>Okno otwiera się, gdy się loguję</translation>
    </message>
    <message>
        <source>The {slot} behaves unlike the approved unit</source>
        <translation>Urządzenie {slot} zachowuje się inaczej niż zatwierdzony egzemplarz</translation>
    </message>
    <message>
        <source>The {slot} behaves unlike the approved unit.</source>
        <translation>Urządzenie {slot} zachowuje się inaczej niż zatwierdzony egzemplarz.</translation>
    </message>
    <message>
        <source>The {slot} does not answer</source>
        <translation>Urządzenie {slot} nie odpowiada</translation>
    </message>
    <message>
        <source>The {slot} does not answer.</source>
        <translation>Urządzenie {slot} nie odpowiada.</translation>
    </message>
    <message>
        <source>The {slot} has another adapter</source>
        <translation>Urządzenie {slot} ma inny adapter</translation>
    </message>
    <message>
        <source>The {slot} has moved, or is a twin</source>
        <translation>Urządzenie {slot} przeniesiono lub jest to bliźniaczy egzemplarz</translation>
    </message>
    <message>
        <source>The {slot} has other firmware</source>
        <translation>Urządzenie {slot} ma inne oprogramowanie układowe</translation>
    </message>
    <message>
        <source>The {slot} is a rejected unit</source>
        <translation>Urządzenie {slot} to odrzucony egzemplarz</translation>
    </message>
    <message>
        <source>The {slot} is connected at another port</source>
        <translation>Urządzenie {slot} jest podłączone do innego portu</translation>
    </message>
    <message>
        <source>The {slot} is connected at another port.</source>
        <translation>Urządzenie {slot} jest podłączone do innego portu.</translation>
    </message>
    <message>
        <source>The {slot} is no longer approved</source>
        <translation>Urządzenie {slot} nie jest już zatwierdzone</translation>
    </message>
    <message>
        <source>The {slot} is not the approved unit.</source>
        <translation>Urządzenie {slot} nie jest zatwierdzonym egzemplarzem.</translation>
    </message>
    <message>
        <source>The {slot} is of the approved type; this unit cannot be told from its twin.</source>
        <translation>Urządzenie {slot} jest zatwierdzonego typu; egzemplarza nie można odróżnić od bliźniaczego.</translation>
    </message>
    <message>
        <source>The {slot} is under maintenance.</source>
        <translation>Urządzenie {slot} jest w trakcie konserwacji.</translation>
    </message>
    <message>
        <source>The {slot} or its adapter changed</source>
        <translation>Urządzenie {slot} lub jego adapter uległy zmianie</translation>
    </message>
    <message>
        <source>The {slot} shows the unit of {other}: are the cables crossed?</source>
        <translation>Urządzenie {slot} pokazuje egzemplarz z miejsca {other}: czy kable są zamienione?</translation>
    </message>
    <message>
        <source>The {slot} was replaced</source>
        <translation>Urządzenie {slot} zostało wymienione</translation>
    </message>
    <message>
        <source>The {slot} was replaced or updated</source>
        <translation>Urządzenie {slot} zostało wymienione lub zaktualizowane</translation>
    </message>
    <message>
        <source>There are more alarms than one person can handle: {a_day} a day, where {most} are too many. Begin with the most frequent code.</source>
        <translation>Alarmów jest więcej, niż może obsłużyć jedna osoba: {a_day} na dobę, a już {most} to za dużo. Zacząć od najczęstszego kodu.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Plik o tej nazwie już istnieje.</translation>
    </message>
    <message>
        <source>There is no baseline to compare with.</source>
        <translation>Nie ma wzorca do porównania.</translation>
    </message>
    <message>
        <source>There is no baseline to compare with. Build one from reference data: edgewatch baseline build MODEL REFERENCE.csv</source>
        <translation>Nie ma wzorca do porównania. Należy go utworzyć z danych odniesienia: edgewatch baseline build MODEL REFERENCE.csv</translation>
    </message>
    <message>
        <source>There is no course of it: {note}.</source>
        <translation>Nie ma przebiegu: {note}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Nie ma folderu {folder}.</translation>
    </message>
    <message>
        <source>There is no room for what has to be recorded or kept.</source>
        <translation>Nie ma miejsca na to, co trzeba zapisać lub zachować.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Nie ma takiego pliku.</translation>
    </message>
    <message>
        <source>There is no such port now.</source>
        <translation>Takiego portu teraz nie ma.</translation>
    </message>
    <message>
        <source>There is not enough room: {free} are free in that folder, {needed} are needed.</source>
        <translation>Nie ma dość miejsca: w tym folderze wolne jest {free}, potrzeba {needed}.</translation>
    </message>
    <message>
        <source>There is nothing to do: new alarms appear here by themselves.</source>
        <translation>Nie ma nic do zrobienia: nowe alarmy pojawiają się tu same.</translation>
    </message>
    <message>
        <source>There is nothing to measure in this stretch of time.</source>
        <translation>W tym okresie nie ma czego mierzyć.</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Na razie nie ma nic do pokazania.</translation>
    </message>
    <message>
        <source>There is too little to say whether the inputs are as checked.</source>
        <translation>Danych jest za mało, aby stwierdzić, czy wejścia są zgodne ze sprawdzonymi.</translation>
    </message>
    <message>
        <source>There {floods:was # flood|were # floods} of more than 10 alarms in 10 min. Look in History for what began each, and see that its consequences stand under it.</source>
        <translation>{floods:Wystąpiła # lawina|Wystąpiły # lawiny|Wystąpiło # lawin} ponad 10 alarmów w ciągu 10 min. Sprawdzić w Historii, od czego każda się zaczęła, i dopilnować, aby jej skutki były pod nią zwinięte.</translation>
    </message>
    <message>
        <source>These are the serial ports of this workstation. Nothing is opened yet. Where this user may not open a port, the exact remedy stands below.</source>
        <translation>To są porty szeregowe tej stacji roboczej. Niczego jeszcze nie otwarto. Jeśli ten użytkownik nie może otworzyć portu, dokładne rozwiązanie podano poniżej.</translation>
    </message>
    <message>
        <source>These predictions are not divided into parts, or are all of one part.</source>
        <translation>Te predykcje nie są podzielone na części lub wszystkie należą do jednej części.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess.</source>
        <translation>Ten PIN jest zbyt łatwy do odgadnięcia.</translation>
    </message>
    <message>
        <source>This alarm is wanted</source>
        <translation>Ten alarm jest potrzebny</translation>
    </message>
    <message>
        <source>This alarm was not useful</source>
        <translation>Ten alarm nie był przydatny</translation>
    </message>
    <message>
        <source>This changes nothing about the alarm. The alarm health counts how often each kind was of no use, and names the setting that would make it quieter.</source>
        <translation>Nie zmienia to niczego w alarmie. Jakość alarmów zlicza, jak często każdy rodzaj był nieprzydatny, i wskazuje ustawienie, które zmniejszyłoby liczbę takich alarmów.</translation>
    </message>
    <message>
        <source>This desktop (Wayland) lets no program keep its window above others. Set “always on top” in the menu of the corner view&apos;s title bar, or use the full screen.</source>
        <translation>Ten pulpit (Wayland) nie pozwala programom utrzymywać okna nad innymi. Należy włączyć „zawsze na wierzchu” w menu paska tytułu widoku w rogu lub użyć pełnego ekranu.</translation>
    </message>
    <message>
        <source>This desktop runs Wayland, where no program can keep itself above others. Use the full screen, a rule of your desktop that keeps the window on top, or a session on X11.</source>
        <translation>Ten pulpit używa Wayland, gdzie żaden program nie może utrzymać się nad innymi. Należy użyć pełnego ekranu, reguły pulpitu utrzymującej okno na wierzchu lub sesji X11.</translation>
    </message>
    <message>
        <source>This is a recorded site: it shows what was, and nothing is being checked.</source>
        <translation>To jest obiekt z zapisu: pokazuje, co było, a nic nie jest teraz sprawdzane.</translation>
    </message>
    <message>
        <source>This is a recorded site: nothing can be decided here.</source>
        <translation>To jest obiekt z zapisu: nie można tu o niczym decydować.</translation>
    </message>
    <message>
        <source>This is an opened bundle: export from the site that it came from.</source>
        <translation>To jest otwarty pakiet: eksportować należy z obiektu, z którego pochodzi.</translation>
    </message>
    <message>
        <source>This is an opened bundle: hand on its file instead.</source>
        <translation>To jest otwarty pakiet: zamiast tego należy przekazać jego plik.</translation>
    </message>
    <message>
        <source>This is an opened bundle: nothing in it can be changed.</source>
        <translation>To jest otwarty pakiet: niczego w nim nie można zmienić.</translation>
    </message>
    <message>
        <source>This is an opened bundle: nothing of it can be started.</source>
        <translation>To jest otwarty pakiet: niczego z niego nie można uruchomić.</translation>
    </message>
    <message>
        <source>This is the unit enrolled for slot {slot}.</source>
        <translation>To jest egzemplarz zarejestrowany dla miejsca {slot}.</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Ten program</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>Ten obiekt</translation>
    </message>
    <message>
        <source>This unit was {rejected}; approving overrules that.</source>
        <translation>Ten egzemplarz ma wpis „{rejected}”; zatwierdzenie go uchyla.</translation>
    </message>
    <message>
        <source>This user may open all of them.</source>
        <translation>Ten użytkownik może otworzyć je wszystkie.</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>To okno</translation>
    </message>
    <message>
        <source>This window: language, colours, size of text, notices and sound belong to you, not to the site, and hold at once. Sound is off until you ask for it. EdgeWatch is not the alarm system of the equipment.

Alarms: the rules in force, and where each was set. A preset says how many alarms a site wants; single rules are changed in the form. A change is written into site.toml, where comments stay as they are, checked before it holds, and put into the record under your name. Rules without which nobody could tell what to rely on cannot be switched off.

People: who may act here, in which role, and with which PIN. Nobody has to be enrolled; once somebody is, nothing is done without a PIN.

Site and program: where things are, how long the record is kept, and the versions that support will ask for. Check this workstation finds what is wrong there, with its remedy, and saves what support needs.

The same by command: edgewatch alarms preset, alarms --explain-codes, autostart, people, record limit, doctor.</source>
        <translation>To okno: język, kolory, rozmiar tekstu, powiadomienia i dźwięk należą do użytkownika, a nie do obiektu, i obowiązują od razu. Dźwięk jest wyłączony, dopóki się go nie włączy. EdgeWatch nie jest systemem alarmowym Państwa urządzeń.

Alarmy: obowiązujące reguły i miejsce, w którym każdą ustawiono. Zestaw ustawień mówi, ile alarmów chce mieć obiekt; pojedyncze reguły zmienia się w formularzu. Zmiana jest wpisywana do site.toml, gdzie komentarze pozostają nietknięte, sprawdzana, zanim zacznie obowiązywać, i odnotowywana w zapisie pod nazwiskiem użytkownika. Reguł, bez których nikt nie mógłby stwierdzić, na czym polegać, nie można wyłączyć.

Osoby: kto może tu działać, w jakiej roli i z jakim PIN-em. Nikt nie musi być zarejestrowany; gdy tylko ktoś jest, nic nie odbywa się bez PIN-u.

Obiekt i program: gdzie co się znajduje, jak długo przechowywany jest zapis i o jakie wersje zapyta pomoc techniczna. „Sprawdź tę stację roboczą” znajduje, co na niej jest nie w porządku, wraz ze środkiem zaradczym, i zapisuje to, czego potrzebuje pomoc techniczna.

To samo poleceniem: edgewatch alarms preset, alarms --explain-codes, autostart, people, record limit, doctor.</translation>
    </message>
    <message>
        <source>What was altered in the ten seconds or so before it was sealed, and what was never sealed.</source>
        <translation>Co zmieniono w ciągu około dziesięciu sekund przed zapieczętowaniem, oraz co nigdy nie zostało zapieczętowane.</translation>
    </message>
    <message>
        <source>A chain of keys was begun ({subject})</source>
        <translation>Rozpoczęto łańcuch kluczy ({subject})</translation>
    </message>
    <message>
        <source>A name was locked after too many wrong PINs ({subject})</source>
        <translation>Zablokowano osobę po zbyt wielu błędnych PIN-ach ({subject})</translation>
    </message>
    <message>
        <source>A receipt is being made.</source>
        <translation>Trwa tworzenie pokwitowania.</translation>
    </message>
    <message>
        <source>A wrong PIN was given ({subject})</source>
        <translation>Podano błędny PIN ({subject})</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Dodaj osobę</translation>
    </message>
    <message>
        <source>Always: the report, the alarm journal, equipment and decisions, what people did, models and their hashes, baselines, site.toml without what is private, the list of the software, and the record with all that was measured, its seals and a receipt.</source>
        <translation>Zawsze: raport, dziennik alarmów, urządzenia i decyzje, działania osób, modele i ich skróty, wzorce, site.toml bez danych prywatnych, wykaz oprogramowania oraz zapis ze wszystkim, co zmierzono, jego pieczęciami i pokwitowaniem.</translation>
    </message>
    <message>
        <source>An agent runs, but nothing has been sealed for a minute or more.</source>
        <translation>Agent działa, ale od co najmniej minuty niczego nie zapieczętowano.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Za&amp;mknij</translation>
    </message>
    <message>
        <source>Checking the chain of seals</source>
        <translation>Sprawdzanie łańcucha pieczęci</translation>
    </message>
    <message>
        <source>Checking the records</source>
        <translation>Sprawdzanie wpisów</translation>
    </message>
    <message>
        <source>Choose a role.</source>
        <translation>Należy wybrać rolę.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Skopiowano.</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Okres</translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+9: pages · F6: next region · Ctrl+K: acknowledge · Ctrl+Y: why this result · Ctrl+L: sign in or out · Ctrl+Left, Ctrl+Right: earlier, later · Ctrl++, Ctrl+-: closer, wider · F11: full screen · Esc: back · F1: this help</source>
        <translation>Ctrl+1 do Ctrl+9: strony · F6: następny obszar · Ctrl+K: potwierdź · Ctrl+Y: dlaczego ten wynik · Ctrl+L: zaloguj się lub wyloguj · Ctrl+strzałka w lewo, Ctrl+strzałka w prawo: wcześniej, później · Ctrl++, Ctrl+-: przybliż, oddal · F11: pełny ekran · Esc: wstecz · F1: ta pomoc</translation>
    </message>
    <message>
        <source>End {name}</source>
        <translation>Wyrejestruj: {name}</translation>
    </message>
    <message>
        <source>Every sealed record is checked …</source>
        <translation>Sprawdzany jest każdy zapieczętowany wpis …</translation>
    </message>
    <message>
        <source>Fill in a name.</source>
        <translation>Należy wpisać nazwę.</translation>
    </message>
    <message>
        <source>Fill in the same PIN twice.</source>
        <translation>Należy dwa razy wpisać ten sam PIN.</translation>
    </message>
    <message>
        <source>Fill in your PIN.</source>
        <translation>Należy wpisać swój PIN.</translation>
    </message>
    <message>
        <source>Fingerprint of the first key</source>
        <translation>Odcisk pierwszego klucza</translation>
    </message>
    <message>
        <source>Fingerprint of the first key, SHA256:…, as noted down before (optional)</source>
        <translation>Odcisk pierwszego klucza, SHA256:…, zanotowany wcześniej (opcjonalnie)</translation>
    </message>
    <message>
        <source>First key: {fingerprint}. Note it down outside of this site: with it a whole record put in the place of this one is found out.</source>
        <translation>Pierwszy klucz: {fingerprint}. Należy go zanotować poza tym obiektem: pozwala wykryć, że w miejsce tego zapisu podstawiono cały inny.</translation>
    </message>
    <message>
        <source>Go to au&amp;dit</source>
        <translation>Przejdź do au&amp;dytu</translation>
    </message>
    <message>
        <source>How far the record is sealed</source>
        <translation>Dokąd zapis jest zapieczętowany</translation>
    </message>
    <message>
        <source>I have looked through the record of this time and have seen to what needed it.</source>
        <translation>Zapis z tego czasu został przeze mnie przejrzany, a to, co tego wymagało, załatwione.</translation>
    </message>
    <message>
        <source>I was on duty in this time. I know which alarms stand, and have passed them on.</source>
        <translation>W tym czasie trwał mój dyżur. Wiem, które alarmy trwają, i informacja o nich została przeze mnie przekazana.</translation>
    </message>
    <message>
        <source>Intact: every sealed record is as it was written.</source>
        <translation>Nienaruszony: każdy zapieczętowany wpis jest taki, jak go zapisano.</translation>
    </message>
    <message>
        <source>It cannot be saved: {why}</source>
        <translation>Nie można zapisać: {why}</translation>
    </message>
    <message>
        <source>Key of the next seal</source>
        <translation>Klucz następnej pieczęci</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Ostatnie sprawdzenie</translation>
    </message>
    <message>
        <source>Load or memory in use of a graphics processor, the mean of a minute, is at the limit or above for 10 min; or it is 90 °C or hotter, or slows itself down for heat or want of power; or a model runs without the accelerator that it asked for. Clears after 5 min below the clear level and 85 °C, and when the model runs as it asked.</source>
        <translation>Obciążenie lub zajęta pamięć procesora graficznego, średnia z minuty, przez 10 min równa się limitowi lub go przekracza; albo ma on co najmniej 90 °C lub sam zwalnia z powodu temperatury lub braku mocy; albo model działa bez akceleratora, którego zażądał. Ustępuje po 5 min poniżej poziomu ustępowania i 85 °C oraz gdy model działa tak, jak zażądał.</translation>
    </message>
    <message>
        <source>Looking at what is left</source>
        <translation>Sprawdzanie pozostałych części</translation>
    </message>
    <message>
        <source>NOT intact: # thing is not as it was sealed.|NOT intact: # things are not as they were sealed.</source>
        <translation>NARUSZONY: # rzecz nie jest taka, jak przy pieczętowaniu.|NARUSZONY: # rzeczy nie są takie, jak przy pieczętowaniu.|NARUSZONY: # rzeczy nie jest takich, jak przy pieczętowaniu.</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Nazwa: {name}</translation>
    </message>
    <message>
        <source>New &amp;PIN</source>
        <translation>Nowy &amp;PIN</translation>
    </message>
    <message>
        <source>New &amp;PIN …</source>
        <translation>Nowy &amp;PIN …</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nowy PIN</translation>
    </message>
    <message>
        <source>New PIN of {name}</source>
        <translation>Nowy PIN: {name}</translation>
    </message>
    <message>
        <source>New PIN, once more</source>
        <translation>Nowy PIN, jeszcze raz</translation>
    </message>
    <message>
        <source>Nobody has signed anything off yet.</source>
        <translation>Nikt jeszcze niczego nie podpisał.</translation>
    </message>
    <message>
        <source>Nobody is enrolled: everybody acts under the name that they give. As soon as one person is added here, every action takes a name of this list and a PIN, in the window and by command. The first has to be an engineer.</source>
        <translation>Nikt nie jest zarejestrowany: każdy działa pod nazwiskiem, które poda. Gdy tylko zostanie tu dodana jedna osoba, każde działanie wymaga nazwiska z tej listy i PIN-u, w oknie i poleceniem. Pierwszą osobą musi być inżynier.</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Nikt nie jest zalogowany</translation>
    </message>
    <message>
        <source>Not sealed since {time}</source>
        <translation>Niezapieczętowane od {time}</translation>
    </message>
    <message>
        <source>Not sealed yet</source>
        <translation>Jeszcze niezapieczętowane</translation>
    </message>
    <message>
        <source>Not signed: {why}</source>
        <translation>Nie podpisano: {why}</translation>
    </message>
    <message>
        <source>Nothing could be sealed ({subject})</source>
        <translation>Nie można było niczego zapieczętować ({subject})</translation>
    </message>
    <message>
        <source>Nothing has been sealed yet.</source>
        <translation>Jeszcze niczego nie zapieczętowano.</translation>
    </message>
    <message>
        <source>Nothing has been sealed yet: an agent seals while it runs.</source>
        <translation>Jeszcze niczego nie zapieczętowano: agent pieczętuje, gdy działa.</translation>
    </message>
    <message>
        <source>Nothing in it is sealed: that the record was not altered before is not proved.</source>
        <translation>Nic w nim nie jest zapieczętowane: nie dowiedziono, że zapisu wcześniej nie zmieniono.</translation>
    </message>
    <message>
        <source>Ol&amp;der bundle (optional)</source>
        <translation>&amp;Starszy pakiet (opcjonalnie)</translation>
    </message>
    <message>
        <source>Only these people act at this site, each with a PIN that nobody else knows. What they did stays in the record when they are ended. Which role may do what: edgewatch people roles.</source>
        <translation>W tym obiekcie działają tylko te osoby, każda z PIN-em, którego nikt inny nie zna. To, co zrobiły, pozostaje w zapisie także po ich wyrejestrowaniu. Co wolno poszczególnym rolom: edgewatch people roles.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN: {name}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Photograph the code, or keep the file or the paper where nobody of this site can change it. Whoever alters the record up to this moment is found out by it.</source>
        <translation>Należy sfotografować kod albo przechować plik lub wydruk tam, gdzie nikt z tego obiektu nie może go zmienić. Pozwala to wykryć każdą zmianę zapisu do tej chwili.</translation>
    </message>
    <message>
        <source>Predictions and sketches also as Parquet</source>
        <translation>Predykcje i szkice także jako Parquet</translation>
    </message>
    <message>
        <source>QR code of the receipt</source>
        <translation>Kod QR pokwitowania</translation>
    </message>
    <message>
        <source>R&amp;eceipt …</source>
        <translation>Pokwi&amp;towanie …</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Pokwitowanie</translation>
    </message>
    <message>
        <source>Receipts (*.txt)</source>
        <translation>Pokwitowania (*.txt)</translation>
    </message>
    <message>
        <source>Records that were forged by somebody who controlled the workstation when they were sealed.</source>
        <translation>Wpisy sfałszowane przez kogoś, kto miał kontrolę nad stacją roboczą, gdy je pieczętowano.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late and differ in the last digits. Let the site engineer see to the driver, and start the program again.</source>
        <translation>Wyniki nie są błędne, ale mogą się opóźniać i różnić na ostatnich miejscach. Zlecić inżynierowi obiektu sprawdzenie sterownika i ponowne uruchomienie programu.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late. Let the site engineer check its power supply and cables.</source>
        <translation>Wyniki nie są błędne, ale mogą się opóźniać. Zlecić inżynierowi obiektu sprawdzenie jego zasilania i kabli.</translation>
    </message>
    <message>
        <source>Review of the record</source>
        <translation>Przegląd zapisu</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Zapisz pokwitowanie</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Zapisano: {path}</translation>
    </message>
    <message>
        <source>Say what signing it means.</source>
        <translation>Należy podać, co oznacza podpis.</translation>
    </message>
    <message>
        <source>Sealed up to</source>
        <translation>Zapieczętowano do</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>Pieczęcie</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Zmiana robocza</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj się</translation>
    </message>
    <message>
        <source>Sign in first, at the foot of the window (Ctrl+L).</source>
        <translation>Najpierw należy się zalogować u dołu okna (Ctrl+L).</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>Zaloguj się …</translation>
    </message>
    <message>
        <source>Sign off a rev&amp;iew …</source>
        <translation>Podpisz pr&amp;zegląd …</translation>
    </message>
    <message>
        <source>Sign off the s&amp;hift …</source>
        <translation>Podpisz z&amp;mianę roboczą …</translation>
    </message>
    <message>
        <source>Sign off: {what}</source>
        <translation>Podpis: {what}</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Wyloguj się</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>Podpisy</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>Podpisano.</translation>
    </message>
    <message>
        <source>Signing …</source>
        <translation>Podpisywanie …</translation>
    </message>
    <message>
        <source>Single predictions, labels and explanations outside of the period: their batches were left out when the bundle was exported, and that they lie outside of it is the exporter&apos;s word.</source>
        <translation>Pojedyncze predykcje, etykiety i wyjaśnienia spoza okresu: ich partie pominięto przy eksporcie pakietu, a że leżą poza okresem, twierdzi jedynie eksportujący.</translation>
    </message>
    <message>
        <source>Single predictions, labels and explanations: they were left out when the bundle was exported, so what the report says of them cannot be counted anew.</source>
        <translation>Pojedyncze predykcje, etykiety i wyjaśnienia: pominięto je przy eksporcie pakietu, więc tego, co mówi o nich raport, nie można policzyć na nowo.</translation>
    </message>
    <message>
        <source>Somebody tried what their role may not do ({subject})</source>
        <translation>Ktoś próbował zrobić to, na co nie pozwala jego rola ({subject})</translation>
    </message>
    <message>
        <source>Text of the receipt: {text}</source>
        <translation>Tekst pokwitowania: {text}</translation>
    </message>
    <message>
        <source>That the record was not replaced as a whole, seals and keys with it: the fingerprint of the first key, noted when the site began, would show it.</source>
        <translation>Że zapisu nie zastąpiono w całości, razem z pieczęciami i kluczami: pokazałby to odcisk pierwszego klucza, zanotowany na początku obiektu.</translation>
    </message>
    <message>
        <source>The agent checked the record against its seals</source>
        <translation>Agent sprawdził zapis względem jego pieczęci</translation>
    </message>
    <message>
        <source>The agent seals what it records every ten seconds, with a key that it throws away afterwards. Verify finds what was altered, taken out or put in since. What no seal can show is a record that was replaced as a whole, with its keys: against that hold a receipt or the fingerprint of the first key outside of this site.

A receipt is a few lines of text, also as a QR code, that say how far the record went. Sign off a shift, or a review of the record, and you are given one.

A bundle is one zip file with the record, a report that opens in any browser, and a signature. Whoever has it checks it with tools that every workstation has; README.txt in it says how. Nobody has to trust EdgeWatch for that.

Choose the time that it covers and what goes in. What it will hold, and what of it can point at a person, is counted before anything is made. Of the record, single predictions, labels and explanations are those of the time chosen, or left out altogether; all else is always of the whole time.

At the end stands the fingerprint of the key that signed. Tell it to the reader by another way than the file. A bundle that somebody sent is checked under Verify; Open shows it as a site in which nothing can be changed.

The same by command: edgewatch verify, receipt, sign-off, and bundle preview, export, verify, open.</source>
        <translation>Agent co dziesięć sekund pieczętuje to, co zapisuje, kluczem, który potem wyrzuca. Zweryfikuj znajduje to, co od tego czasu zmieniono, usunięto lub dodano. Żadna pieczęć nie wykaże natomiast, że zapis zastąpiono w całości, razem z kluczami: do tego służy pokwitowanie lub odcisk pierwszego klucza, przechowywane poza tym obiektem.

Pokwitowanie to kilka wierszy tekstu, także w postaci kodu QR, które mówią, dokąd sięgał zapis. Otrzymuje się je przy podpisaniu zmiany roboczej lub przeglądu zapisu.

Pakiet audytowy to jeden plik zip z zapisem, raportem, który otwiera się w każdej przeglądarce, oraz podpisem. Kto go ma, sprawdza go narzędziami dostępnymi na każdej stacji roboczej; README.txt w pakiecie mówi, jak. Nikt nie musi w tym celu ufać programowi EdgeWatch.

Należy wybrać okres objęty pakietem oraz zawartość pakietu. Zanim cokolwiek powstanie, zliczane jest, co pakiet będzie zawierał i co z tego może wskazywać na osobę. Z zapisu pojedyncze predykcje, etykiety i wyjaśnienia pochodzą z wybranego okresu albo są całkiem pominięte; cała reszta obejmuje zawsze cały czas.

Na końcu podany jest odcisk klucza, którym podpisano pakiet. Należy przekazać go odbiorcy inną drogą niż plik. Pakiet otrzymany od kogoś sprawdza się w zakładce Zweryfikuj; Otwórz pokazuje go jako obiekt, w którym niczego nie można zmienić.

To samo poleceniem: edgewatch verify, receipt, sign-off oraz bundle preview, export, verify, open.</translation>
    </message>
    <message>
        <source>The graphics processor slows itself down for want of power</source>
        <translation>Procesor graficzny sam zwalnia z powodu braku mocy</translation>
    </message>
    <message>
        <source>The log is the one that began with the first key that was given.</source>
        <translation>Dziennik jest tym, który rozpoczął się od podanego pierwszego klucza.</translation>
    </message>
    <message>
        <source>The memory of a graphics processor had errors ({subject})</source>
        <translation>Pamięć procesora graficznego miała błędy ({subject})</translation>
    </message>
    <message>
        <source>The model {model} runs without the accelerator that it asked for</source>
        <translation>Model {model} działa bez akceleratora, którego zażądał</translation>
    </message>
    <message>
        <source>The person fills in the PIN; nobody else should know it, and nobody can read it later.</source>
        <translation>PIN wpisuje ta osoba; nikt inny nie powinien go znać i nikt nie może go później odczytać.</translation>
    </message>
    <message>
        <source>The receipt cannot be read: {why}</source>
        <translation>Nie można odczytać pokwitowania: {why}</translation>
    </message>
    <message>
        <source>The record is being checked.</source>
        <translation>Trwa sprawdzanie zapisu.</translation>
    </message>
    <message>
        <source>The record up to {date} {time}: {seals}</source>
        <translation>Zapis do {date} {time}: {seals}</translation>
    </message>
    <message>
        <source>The seals follow one another without a gap; each is signed with the key that the one before it names.</source>
        <translation>Pieczęcie następują po sobie bez luk; każda jest podpisana kluczem, który podaje poprzednia.</translation>
    </message>
    <message>
        <source>The settings of the site changed ({subject})</source>
        <translation>Zmieniono ustawienia obiektu ({subject})</translation>
    </message>
    <message>
        <source>The time before the export: there are no seals inside this record. Whoever controlled the workstation before the export could have altered the record unnoticed.</source>
        <translation>Czas przed eksportem: wewnątrz tego zapisu nie ma pieczęci. Kto przed eksportem miał kontrolę nad stacją roboczą, mógł niezauważenie zmienić zapis.</translation>
    </message>
    <message>
        <source>They act no more from then on. What they did stays in the record, signed.</source>
        <translation>Od tej chwili osoba już nie działa. To, co zrobiła, pozostaje w zapisie, podpisane.</translation>
    </message>
    <message>
        <source>This is an opened bundle: verify its file instead.</source>
        <translation>To jest otwarty pakiet: zamiast tego należy zweryfikować jego plik.</translation>
    </message>
    <message>
        <source>This is no key.</source>
        <translation>To nie jest klucz.</translation>
    </message>
    <message>
        <source>This is not the PIN of {name}. After some wrong ones the name is locked.</source>
        <translation>To nie jest PIN osoby {name}. Po kilku błędnych osoba zostaje zablokowana.</translation>
    </message>
    <message>
        <source>This record is from before there were seals.</source>
        <translation>Ten zapis pochodzi z czasu, gdy nie było jeszcze pieczęci.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Przepustowość</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Pokazany czas</translation>
    </message>
    <message>
        <source>Times around the jump are uncertain; let the site engineer check the clock.</source>
        <translation>Czasy w pobliżu skoku są niepewne; zlecić inżynierowi obiektu sprawdzenie zegara.</translation>
    </message>
    <message>
        <source>Timing, clock or signal of a unit differ from those of the approved one.</source>
        <translation>Taktowanie, zegar lub sygnał egzemplarza różnią się od zatwierdzonego.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>To &amp;bundle…</source>
        <translation>Do &amp;pakietu…</translation>
    </message>
    <message>
        <source>To the end of the shift</source>
        <translation>Do końca zmiany</translation>
    </message>
    <message>
        <source>Too few rows at that time to be judged.</source>
        <translation>Za mało wierszy w tym czasie do oceny.</translation>
    </message>
    <message>
        <source>Too few rows yet to judge drift</source>
        <translation>Jeszcze za mało wierszy do oceny dryfu</translation>
    </message>
    <message>
        <source>Too few to judge: {least} are needed.</source>
        <translation>Za mało do oceny: potrzeba co najmniej {least}.</translation>
    </message>
    <message>
        <source>Train anew.</source>
        <translation>Trenować na nowo.</translation>
    </message>
    <message>
        <source>Treat results as unchecked until EdgeWatch can judge them.</source>
        <translation>Traktować wyniki jako niesprawdzone, dopóki EdgeWatch nie będzie mógł ich ocenić.</translation>
    </message>
    <message>
        <source>Treat results as unchecked. Start the watching again, or tell the site engineer.</source>
        <translation>Traktować wyniki jako niesprawdzone. Ponownie rozpocząć nadzór lub powiadomić inżyniera obiektu.</translation>
    </message>
    <message>
        <source>Trust state</source>
        <translation>Stan wiarygodności</translation>
    </message>
    <message>
        <source>Trust state: {phrase}</source>
        <translation>Stan wiarygodności: {phrase}</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Rzeczywiście</translation>
    </message>
    <message>
        <source>Truth by answer</source>
        <translation>Wyniki rzeczywiste a odpowiedzi</translation>
    </message>
    <message>
        <source>Truth by answer: no labels of this window, or no classes.</source>
        <translation>Wyniki rzeczywiste a odpowiedzi: brak etykiet tego okna lub brak klas.</translation>
    </message>
    <message>
        <source>Truth by answer: {rows}</source>
        <translation>Wyniki rzeczywiste a odpowiedzi: {rows}</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>T² of all inputs</source>
        <translation>T² wszystkich wejść</translation>
    </message>
    <message>
        <source>USB descriptors</source>
        <translation>Deskryptory USB</translation>
    </message>
    <message>
        <source>USB id</source>
        <translation>Id USB</translation>
    </message>
    <message>
        <source>USB type</source>
        <translation>Typ USB</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Egzemplarz</translation>
    </message>
    <message>
        <source>Unit observed</source>
        <translation>Obserwowany egzemplarz</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Nieznane urządzenie</translation>
    </message>
    <message>
        <source>Unknown unit</source>
        <translation>Nieznany egzemplarz</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Until it is returned</source>
        <translation>Do czasu przywrócenia</translation>
    </message>
    <message>
        <source>Until then drift and ranges cannot be judged, and the window says so. A reference can be learned later from recorded predictions: edgewatch baseline build NAME --record --from … --to …</source>
        <translation>Do tego czasu nie można oceniać dryfu ani zakresów, a okno o tym informuje. Odniesienia można nauczyć się później z zapisanych predykcji: edgewatch baseline build NAME --record --from … --to …</translation>
    </message>
    <message>
        <source>Until: {time}</source>
        <translation>Do: {time}</translation>
    </message>
    <message>
        <source>Use it for one unit that names itself in two ways, never for two units.</source>
        <translation>Należy tego używać dla jednego egzemplarza, który przedstawia się na dwa sposoby, nigdy dla dwóch egzemplarzy.</translation>
    </message>
    <message>
        <source>Use its results for these cases with care; tell the site engineer.</source>
        <translation>Wyniki dla tych przypadków stosować ostrożnie; powiadomić inżyniera obiektu.</translation>
    </message>
    <message>
        <source>Use its results with care; tell the site engineer, who looks at the equipment first and then at the recommendation of `edgewatch performance`.</source>
        <translation>Stosować jego wyniki ostrożnie; powiadomić inżyniera obiektu, który najpierw sprawdzi urządzenia, a potem zalecenie `edgewatch performance`.</translation>
    </message>
    <message>
        <source>Use results with care until the unit is identified again.</source>
        <translation>Stosować wyniki ostrożnie, dopóki egzemplarz nie zostanie ponownie zidentyfikowany.</translation>
    </message>
    <message>
        <source>Use results with care; let the site engineer check cables and approve the port.</source>
        <translation>Stosować wyniki ostrożnie; zlecić inżynierowi obiektu sprawdzenie kabli i zatwierdzenie portu.</translation>
    </message>
    <message>
        <source>Use results with care; let the site engineer check the cables.</source>
        <translation>Stosować wyniki ostrożnie; zlecić inżynierowi obiektu sprawdzenie kabli.</translation>
    </message>
    <message>
        <source>Use results with care; let the site engineer look which unit it is, and approve it or put the approved one back.</source>
        <translation>Stosować wyniki ostrożnie; zlecić inżynierowi obiektu sprawdzenie, który to egzemplarz, i zatwierdzenie go lub przywrócenie zatwierdzonego.</translation>
    </message>
    <message>
        <source>Use results with care; tell the site engineer, who looks for the cause.</source>
        <translation>Stosować wyniki ostrożnie; powiadomić inżyniera obiektu, który poszuka przyczyny.</translation>
    </message>
    <message>
        <source>Use results with care; tell the site engineer, who looks what was done to the equipment at that time.</source>
        <translation>Stosować wyniki ostrożnie; powiadomić inżyniera obiektu, który sprawdzi, co w tym czasie zrobiono z urządzeniem.</translation>
    </message>
    <message>
        <source>Use results with care; tell the site engineer.</source>
        <translation>Stosować wyniki ostrożnie; powiadomić inżyniera obiektu.</translation>
    </message>
    <message>
        <source>Use with care</source>
        <translation>Stosować ostrożnie</translation>
    </message>
    <message>
        <source>Valid: this is, byte for byte, what the site exported.</source>
        <translation>Ważny: to jest, bajt w bajt, to, co wyeksportował obiekt.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Werdykt</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Zweryfikowane</translation>
    </message>
    <message>
        <source>Verify or open</source>
        <translation>Zweryfikuj lub otwórz</translation>
    </message>
    <message>
        <source>Verify or open a bundle</source>
        <translation>Zweryfikuj lub otwórz pakiet</translation>
    </message>
    <message>
        <source>Verify this record now</source>
        <translation>Zweryfikuj teraz ten zapis</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Wersja</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Widok</translation>
    </message>
    <message>
        <source>Wait for more predictions; until then decide as without EdgeWatch.</source>
        <translation>Poczekać na więcej predykcji; do tego czasu decydować jak bez EdgeWatch.</translation>
    </message>
    <message>
        <source>Waiting for the agent: {words}. It is kept and done once an agent runs.</source>
        <translation>Oczekuje na agenta: {words}. Jest przechowywane i zostanie wykonane, gdy agent zadziała.</translation>
    </message>
    <message>
        <source>Waiting to be recorded</source>
        <translation>Oczekujące na zapis</translation>
    </message>
    <message>
        <source>Wall clock and monotonic clock part by more than 2 s. Clears at once.</source>
        <translation>Zegar systemowy i zegar monotoniczny rozchodzą się o ponad 2 s. Ustępuje od razu.</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Nadzór</translation>
    </message>
    <message>
        <source>Watching starts when I log in</source>
        <translation>Nadzór uruchamia się, gdy się loguję</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>What can be done with the chart: {title}</source>
        <translation>Co można zrobić z wykresem: {title}</translation>
    </message>
    <message>
        <source>What comes is compared with rows that the model was checked with: a CSV or Parquet file with the columns of its inputs, best with times and with the truth. At least 200 rows; 2,000 from several days say much more.</source>
        <translation>Napływające dane są porównywane z wierszami, z którymi sprawdzono model: plik CSV lub Parquet z kolumnami jego wejść, najlepiej z czasem i wynikiem rzeczywistym. Co najmniej 200 wierszy; 2000 z kilku dni mówi znacznie więcej.</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Co ma zawierać</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Co się stało</translation>
    </message>
    <message>
        <source>What is not as it was sealed</source>
        <translation>Co nie jest takie, jak przy pieczętowaniu</translation>
    </message>
    <message>
        <source>What is tested</source>
        <translation>Co jest sprawdzane</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Co jest nie tak</translation>
    </message>
    <message>
        <source>What it &amp;covers</source>
        <translation>Objęty o&amp;kres</translation>
    </message>
    <message>
        <source>What it cannot support:</source>
        <translation>Czego nie może poświadczyć:</translation>
    </message>
    <message>
        <source>What it covers</source>
        <translation>Objęty okres</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Co robi</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Co to jest</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Co to oznacza</translation>
    </message>
    <message>
        <source>What it means: {text}</source>
        <translation>Co to oznacza: {text}</translation>
    </message>
    <message>
        <source>What it will hold</source>
        <translation>Co będzie zawierał</translation>
    </message>
    <message>
        <source>What led to what</source>
        <translation>Co do czego doprowadziło</translation>
    </message>
    <message>
        <source>What moved the result</source>
        <translation>Co przesunęło wynik</translation>
    </message>
    <message>
        <source>What never reached the record, such as predictions made while recording was impossible.</source>
        <translation>Co nigdy nie trafiło do zapisu, na przykład predykcje wykonane, gdy zapis był niemożliwy.</translation>
    </message>
    <message>
        <source>What runs the model changed ({subject})</source>
        <translation>Zmieniło się to, co wykonuje model ({subject})</translation>
    </message>
    <message>
        <source>What the command printed cannot be read.</source>
        <translation>Nie można odczytać wyniku polecenia.</translation>
    </message>
    <message>
        <source>What the equipment says</source>
        <translation>Co podaje urządzenie</translation>
    </message>
    <message>
        <source>What to decide</source>
        <translation>O czym zdecydować</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Co zrobić</translation>
    </message>
    <message>
        <source>What to do: {advice}</source>
        <translation>Co zrobić: {advice}</translation>
    </message>
    <message>
        <source>What was counted cannot be read: {why}</source>
        <translation>Nie można odczytać wyniku zliczania: {why}</translation>
    </message>
    <message>
        <source>What was cut off after the newest receipt or bundle that it was held against.</source>
        <translation>Co odcięto po najnowszym pokwitowaniu lub pakiecie użytym do porównania.</translation>
    </message>
    <message>
        <source>What was measured cannot be read: {error}</source>
        <translation>Nie można odczytać wyniku pomiaru: {error}</translation>
    </message>
    <message>
        <source>What was measured is drawn solid and what was estimated is drawn dashed: an estimate is no measurement. Each window has its interval of 95 %; a window with too few labels is no point of the course, and gaps stay gaps. The dashed line across is the accepted limit, from site.toml or from the performance on the reference.

Choose a metric in the table to see its course, and a window by a click into the chart. The tabs tell what the model said to each truth at its working threshold, whether its scores are probabilities, how its parts compare, and how late the truths came. Truths come late: a window may still change as they arrive, and a corrected truth counts from then on.

“Train anew” is only ever said where the measured performance is beyond its limit with evidence. Drift alone is no reason. Labels are brought in with edgewatch labels import, or by the host program with edgewatch.label.</source>
        <translation>Wartości zmierzone rysowane są linią ciągłą, oszacowane – przerywaną: oszacowanie nie jest pomiarem. Każde okno ma swój przedział 95 %; okno ze zbyt małą liczbą etykiet nie jest punktem przebiegu, a luki pozostają lukami. Pozioma linia przerywana to dopuszczalny limit, z site.toml lub ze skuteczności na danych odniesienia.

Wybranie metryki w tabeli pokazuje jej przebieg, a kliknięcie na wykresie wybiera okno. Zakładki mówią, co model odpowiedział dla każdego wyniku rzeczywistego przy swoim progu roboczym, czy jego wartości punktowe są prawdopodobieństwami, jak wypadają jego części i jak późno przyszły wyniki rzeczywiste. Wyniki rzeczywiste przychodzą późno: okno może się jeszcze zmieniać, gdy napływają, a poprawiony wynik liczy się od chwili poprawki.

„Trenować na nowo” pojawia się tylko wtedy, gdy zmierzona skuteczność jest poza limitem i potwierdzają to dowody. Sam dryf nie jest powodem. Etykiety wczytuje się przez edgewatch labels import lub w programie nadrzędnym przez edgewatch.label.</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Co zaobserwowano</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>Co by pomogło</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>When the time is over, the former enrolment is in force again.</source>
        <translation>Po upływie tego czasu znów obowiązuje poprzednia rejestracja.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Gdzie</translation>
    </message>
    <message>
        <source>While the work goes on, the unit may be switched off or unplugged, and the ticked differences do not alarm; anything else does. Nobody should rely on predictions meanwhile. When the time is over, what then differs alarms unless it has been approved.</source>
        <translation>Podczas prac egzemplarz może być wyłączony lub odłączony, a zaznaczone różnice nie alarmują; wszystko inne alarmuje. W tym czasie nikt nie powinien polegać na predykcjach. Po upływie tego czasu to, co się wtedy różni, alarmuje, o ile nie zostało zatwierdzone.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>Who acts: {name}</source>
        <translation>Kto działa: {name}</translation>
    </message>
    <message>
        <source>Who holds the site key: whoever has it can sign another bundle. Compare its fingerprint with one that you got from the site by another way.</source>
        <translation>Kto ma klucz obiektu: każdy, kto go posiada, może podpisać inny pakiet. Należy porównać jego odcisk z odciskiem otrzymanym od obiektu inną drogą.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>Why this result</source>
        <translation>Dlaczego ten wynik</translation>
    </message>
    <message>
        <source>Why this result: {model}, prediction {id}</source>
        <translation>Dlaczego ten wynik: {model}, predykcja {id}</translation>
    </message>
    <message>
        <source>Why, for the record (optional)</source>
        <translation>Dlaczego, do zapisu (opcjonalnie)</translation>
    </message>
    <message>
        <source>Wider (Ctrl+-)</source>
        <translation>Oddal (Ctrl+-)</translation>
    </message>
    <message>
        <source>Window {begin} to {end}</source>
        <translation>Okno od {begin} do {end}</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Okna</translation>
    </message>
    <message>
        <source>Windows: as set</source>
        <translation>Okna: jak ustawiono</translation>
    </message>
    <message>
        <source>Windows: auto</source>
        <translation>Okna: automatycznie</translation>
    </message>
    <message>
        <source>Windows: days</source>
        <translation>Okna: dni</translation>
    </message>
    <message>
        <source>Windows: hours</source>
        <translation>Okna: godziny</translation>
    </message>
    <message>
        <source>Windows: weeks</source>
        <translation>Okna: tygodnie</translation>
    </message>
    <message>
        <source>Withheld: suppressed or out of service</source>
        <translation>Wstrzymany: stłumiony lub poza eksploatacją</translation>
    </message>
    <message>
        <source>Without a model nothing is watched. A model that is no ONNX file is declared with: edgewatch model add NAME --inputs … --outputs …</source>
        <translation>Bez modelu nic nie jest nadzorowane. Model niebędący plikiem ONNX deklaruje się przez: edgewatch model add NAME --inputs … --outputs …</translation>
    </message>
    <message>
        <source>Without a slot no exchange of equipment can be noticed.</source>
        <translation>Bez miejsca urządzenia nie można zauważyć żadnej wymiany urządzenia.</translation>
    </message>
    <message>
        <source>Without it nobody could tell what to rely on.</source>
        <translation>Bez niego nikt nie mógłby stwierdzić, na czym polegać.</translation>
    </message>
    <message>
        <source>Work on. Let the site engineer free disk space or lower the sizes in [record] of site.toml: on a full disk nothing can be recorded.</source>
        <translation>Pracować dalej. Zlecić inżynierowi obiektu zwolnienie miejsca na dysku lub zmniejszenie rozmiarów w [record] w site.toml: na pełnym dysku niczego nie można zapisać.</translation>
    </message>
    <message>
        <source>Work on. Let the site engineer see what fills it, and free disk space or lower the sizes in [record] of site.toml.</source>
        <translation>Pracować dalej. Zlecić inżynierowi obiektu sprawdzenie, co zapełnia dysk, oraz zwolnienie miejsca na dysku lub zmniejszenie rozmiarów w [record] w site.toml.</translation>
    </message>
    <message>
        <source>Work on; keep the folder of the site as it is and call support.</source>
        <translation>Pracować dalej; pozostawić folder obiektu bez zmian i wezwać pomoc techniczną.</translation>
    </message>
    <message>
        <source>Work on; keep the folder of the site as it is and call support: until it is cleared up, that part proves nothing.</source>
        <translation>Pracować dalej; pozostawić folder obiektu bez zmian i wezwać pomoc techniczną: do czasu wyjaśnienia ta część niczego nie dowodzi.</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Stacja robocza</translation>
    </message>
    <message>
        <source>Worse by</source>
        <translation>Gorsza o</translation>
    </message>
    <message>
        <source>Worst of all</source>
        <translation>Najgorsza ze wszystkich</translation>
    </message>
    <message>
        <source>Writing the record</source>
        <translation>Tworzenie zapisu</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Tworzenie raportu</translation>
    </message>
    <message>
        <source>Writing the tables</source>
        <translation>Tworzenie tabel</translation>
    </message>
    <message>
        <source>Your &amp;role</source>
        <translation>&amp;Rola</translation>
    </message>
    <message>
        <source>Your PIN has expired: set a new one on the page Settings, People.</source>
        <translation>Twój PIN wygasł: należy ustawić nowy na stronie Ustawienia, Osoby.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Your name: {name}</source>
        <translation>Imię i nazwisko: {name}</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Your role may not do this. Who may: {roles}.</source>
        <translation>Rola na to nie pozwala. Kto może: {roles}.</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>jedna czwarta</translation>
    </message>
    <message>
        <source>accepted {accepted} · made at {time} ({ago})</source>
        <translation>dopuszczalne {accepted} · wykonano {time} ({ago})</translation>
    </message>
    <message>
        <source>acknowledge alarm {id} ({title})</source>
        <translation>potwierdzenie alarmu {id} ({title})</translation>
    </message>
    <message>
        <source>add {name}</source>
        <translation>dodanie osoby {name}</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>agent</translation>
    </message>
    <message>
        <source>agent alive</source>
        <translation>agent działa</translation>
    </message>
    <message>
        <source>agent stopped</source>
        <translation>agent zatrzymany</translation>
    </message>
    <message>
        <source>agent: {duration} ago</source>
        <translation>agent: {duration} temu</translation>
    </message>
    <message>
        <source>alarm {code} from here</source>
        <translation>alarm {code} od tego poziomu</translation>
    </message>
    <message>
        <source>alarm {id}</source>
        <translation>alarm {id}</translation>
    </message>
    <message>
        <source>all cores together</source>
        <translation>wszystkie rdzenie łącznie</translation>
    </message>
    <message>
        <source>all inputs together</source>
        <translation>wszystkie wejścia łącznie</translation>
    </message>
    <message>
        <source>all that have come</source>
        <translation>wszystkie, które nadeszły</translation>
    </message>
    <message>
        <source>and {cpu} % of a core</source>
        <translation>i {cpu} % rdzenia</translation>
    </message>
    <message>
        <source>announce maintenance of {slot}</source>
        <translation>zgłoszenie konserwacji: {slot}</translation>
    </message>
    <message>
        <source>another program has it</source>
        <translation>zajęty przez inny program</translation>
    </message>
    <message>
        <source>answer of the unit</source>
        <translation>odpowiedź egzemplarza</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>dowolna wartość</translation>
    </message>
    <message>
        <source>approve {unit} in {slot}</source>
        <translation>zatwierdzenie {unit} w miejscu {slot}</translation>
    </message>
    <message>
        <source>as exported</source>
        <translation>zgodny z eksportem</translation>
    </message>
    <message>
        <source>as in the preset</source>
        <translation>jak w zestawie ustawień</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>jak zwykle</translation>
    </message>
    <message>
        <source>at most {n}</source>
        <translation>najwyżej {n}</translation>
    </message>
    <message>
        <source>behaviour on the line</source>
        <translation>zachowanie na łączu</translation>
    </message>
    <message>
        <source>budget of the agent</source>
        <translation>budżet agenta</translation>
    </message>
    <message>
        <source>calls that failed</source>
        <translation>nieudane wywołania</translation>
    </message>
    <message>
        <source>came true</source>
        <translation>rzeczywiście</translation>
    </message>
    <message>
        <source>can be opened</source>
        <translation>można otworzyć</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>zmienione</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>suma kontrolna</translation>
    </message>
    <message>
        <source>cleared {time}</source>
        <translation>ustąpił {time}</translation>
    </message>
    <message>
        <source>clinician</source>
        <translation>klinicysta</translation>
    </message>
    <message>
        <source>clock being learned: for a day it proves nothing</source>
        <translation>trwa poznawanie zegara: przez dobę niczego nie dowodzi</translation>
    </message>
    <message>
        <source>clock learned</source>
        <translation>zegar poznany</translation>
    </message>
    <message>
        <source>clock of the unit</source>
        <translation>zegar egzemplarza</translation>
    </message>
    <message>
        <source>clock rate in ppm</source>
        <translation>częstość zegara w ppm</translation>
    </message>
    <message>
        <source>device release</source>
        <translation>wersja urządzenia</translation>
    </message>
    <message>
        <source>disk used</source>
        <translation>zajęty dysk</translation>
    </message>
    <message>
        <source>does not expire</source>
        <translation>bezterminowo</translation>
    </message>
    <message>
        <source>done</source>
        <translation>wykonano</translation>
    </message>
    <message>
        <source>drift {value} of the limit</source>
        <translation>dryf: {value} limitu</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>puste</translation>
    </message>
    <message>
        <source>end the maintenance of {slot}</source>
        <translation>zakończenie konserwacji: {slot}</translation>
    </message>
    <message>
        <source>end the shelving of alarm {id} ({title})</source>
        <translation>zakończenie odroczenia alarmu {id} ({title})</translation>
    </message>
    <message>
        <source>end {name}</source>
        <translation>wyrejestrowanie osoby {name}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>zakończone</translation>
    </message>
    <message>
        <source>enrol {unit} in {slot}</source>
        <translation>rejestracja {unit} w miejscu {slot}</translation>
    </message>
    <message>
        <source>enrolled {time} by {who}</source>
        <translation>zarejestrowano {time}, {who}</translation>
    </message>
    <message>
        <source>enrolled {time} by {who}, lapses {ends}</source>
        <translation>zarejestrowano {time}, {who}, wygasa {ends}</translation>
    </message>
    <message>
        <source>estimated {value} ({low} to {high})</source>
        <translation>oszacowano {value} ({low} do {high})</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>wygasł</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nieudana</translation>
    </message>
    <message>
        <source>feeds {inputs}</source>
        <translation>zasila {inputs}</translation>
    </message>
    <message>
        <source>few</source>
        <translation>niewiele</translation>
    </message>
    <message>
        <source>firmware version</source>
        <translation>wersja oprogramowania układowego</translation>
    </message>
    <message>
        <source>forecast: one moment</source>
        <translation>prognoza: proszę czekać</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>od {low}</translation>
    </message>
    <message>
        <source>full in about # day|full in about # days</source>
        <translation>pełny za około # dzień|pełny za około # dni|pełny za około # dni</translation>
    </message>
    <message>
        <source>half</source>
        <translation>połowa</translation>
    </message>
    <message>
        <source>high</source>
        <translation>wysoki</translation>
    </message>
    <message>
        <source>in a file that only this user can read</source>
        <translation>w pliku, który może odczytać tylko ten użytkownik</translation>
    </message>
    <message>
        <source>input</source>
        <translation>wejście</translation>
    </message>
    <message>
        <source>inputs together</source>
        <translation>wejścia łącznie</translation>
    </message>
    <message>
        <source>keep the answer of the check</source>
        <translation>zachowanie wyniku sprawdzenia</translation>
    </message>
    <message>
        <source>last 5 minutes</source>
        <translation>ostatnie 5 minut</translation>
    </message>
    <message>
        <source>lasts for more than 10 years</source>
        <translation>wystarczy na ponad 10 lat</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>najnowsze</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>poznawanie</translation>
    </message>
    <message>
        <source>let alarms sound again</source>
        <translation>ponowne włączenie dźwięku alarmów</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limit</translation>
    </message>
    <message>
        <source>load</source>
        <translation>obciążenie</translation>
    </message>
    <message>
        <source>locked by the keyring of this system</source>
        <translation>zabezpieczony pękiem kluczy tego systemu</translation>
    </message>
    <message>
        <source>locked until {time}</source>
        <translation>blokada do {time}</translation>
    </message>
    <message>
        <source>log.db is a sound SQLite file with the tables of a record.</source>
        <translation>log.db jest poprawnym plikiem SQLite z tabelami zapisu.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niski</translation>
    </message>
    <message>
        <source>maintenance by {by} until {time}; may differ: {fields}</source>
        <translation>konserwacja, {by}, do {time}; mogą się różnić: {fields}</translation>
    </message>
    <message>
        <source>mark alarm {id} ({title}) as not useful</source>
        <translation>oznaczenie alarmu {id} ({title}) jako nieprzydatnego</translation>
    </message>
    <message>
        <source>mean prediction {value}</source>
        <translation>średnia predykcja {value}</translation>
    </message>
    <message>
        <source>measured {value} ({low} to {high})</source>
        <translation>zmierzono {value} ({low} do {high})</translation>
    </message>
    <message>
        <source>median {reference} → {current}</source>
        <translation>mediana {reference} → {current}</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>średni</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>pamięć</translation>
    </message>
    <message>
        <source>memory {memory} %, {celsius} °C</source>
        <translation>pamięć {memory} %, {celsius} °C</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>model</source>
        <translation>model</translation>
    </message>
    <message>
        <source>never enrolled: nothing to compare with</source>
        <translation>nigdy nie rejestrowano: nie ma z czym porównać</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nowe</translation>
    </message>
    <message>
        <source>new PIN of {name}</source>
        <translation>nowy PIN osoby {name}</translation>
    </message>
    <message>
        <source>nine tenths</source>
        <translation>dziewięć dziesiątych</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>no agent yet</source>
        <translation>jeszcze bez agenta</translation>
    </message>
    <message>
        <source>no baseline yet · made at {time} ({ago})</source>
        <translation>jeszcze bez wzorca · wykonano {time} ({ago})</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>jeszcze brak danych</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>brak pliku</translation>
    </message>
    <message>
        <source>no forecast</source>
        <translation>brak prognozy</translation>
    </message>
    <message>
        <source>no gap in the span</source>
        <translation>bez luk w okresie</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>jeszcze bez modelu</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>brak wyniku</translation>
    </message>
    <message>
        <source>no serial number</source>
        <translation>brak numeru seryjnego</translation>
    </message>
    <message>
        <source>no slot</source>
        <translation>bez miejsca</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>jeszcze nikt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>none named in site.toml</source>
        <translation>nie podano w site.toml</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>brak otwartych</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>dotąd żadnego</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>jeszcze brak</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>niedozwolone</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>nie oszacowano</translation>
    </message>
    <message>
        <source>not filling up</source>
        <translation>nie zapełnia się</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nie podano</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nie zmierzono</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>nie zaobserwowano</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nieobecne</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nieużywane</translation>
    </message>
    <message>
        <source>not {name}</source>
        <translation>nie {name}</translation>
    </message>
    <message>
        <source>not {name} (&lt; {limit})</source>
        <translation>nie {name} (&lt; {limit})</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>nothing has named itself</source>
        <translation>nic nie podało swojej tożsamości</translation>
    </message>
    <message>
        <source>nothing was dropped</source>
        <translation>niczego nie utracono</translation>
    </message>
    <message>
        <source>now</source>
        <translation>teraz</translation>
    </message>
    <message>
        <source>of the whole span</source>
        <translation>z całego okresu</translation>
    </message>
    <message>
        <source>of the workstation</source>
        <translation>stacji roboczej</translation>
    </message>
    <message>
        <source>off</source>
        <translation>wyłączony</translation>
    </message>
    <message>
        <source>one for each matter and shift</source>
        <translation>jedno na sprawę i zmianę</translation>
    </message>
    <message>
        <source>or it cannot be read</source>
        <translation>lub nie można go odczytać</translation>
    </message>
    <message>
        <source>output</source>
        <translation>wyjście</translation>
    </message>
    <message>
        <source>over # row|over # rows</source>
        <translation>z # wiersza|z # wierszy|z # wierszy</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p (Holm)</translation>
    </message>
    <message>
        <source>pause the sound until {time}</source>
        <translation>wstrzymanie dźwięku do {time}</translation>
    </message>
    <message>
        <source>per min</source>
        <translation>na min</translation>
    </message>
    <message>
        <source>place of the plug</source>
        <translation>miejsce podłączenia</translation>
    </message>
    <message>
        <source>placeholder: proves nothing</source>
        <translation>wartość zastępcza: niczego nie dowodzi</translation>
    </message>
    <message>
        <source>port</source>
        <translation>port</translation>
    </message>
    <message>
        <source>port {port}</source>
        <translation>port {port}</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>dodatni</translation>
    </message>
    <message>
        <source>prediction {value}</source>
        <translation>predykcja {value}</translation>
    </message>
    <message>
        <source>predictions a minute</source>
        <translation>predykcje na minutę</translation>
    </message>
    <message>
        <source>preset {name}</source>
        <translation>zestaw ustawień {name}</translation>
    </message>
    <message>
        <source>profile {profile}</source>
        <translation>profil {profile}</translation>
    </message>
    <message>
        <source>proves nothing</source>
        <translation>niczego nie dowodzi</translation>
    </message>
    <message>
        <source>put enrolment {id} of {slot} in force again</source>
        <translation>przywrócenie ważności rejestracji {id}, {slot}</translation>
    </message>
    <message>
        <source>raised {time}</source>
        <translation>zgłoszony {time}</translation>
    </message>
    <message>
        <source>reject {unit} in {slot}</source>
        <translation>odrzucenie {unit} w miejscu {slot}</translation>
    </message>
    <message>
        <source>rejected by {by}: {note}</source>
        <translation>odrzucony przez {by}: {note}</translation>
    </message>
    <message>
        <source>return {place} to service</source>
        <translation>przywrócenie do eksploatacji: {place}</translation>
    </message>
    <message>
        <source>root cause</source>
        <translation>przyczyna źródłowa</translation>
    </message>
    <message>
        <source>root cause of # alarm|root cause of # alarms</source>
        <translation>przyczyna źródłowa # alarmu|przyczyna źródłowa # alarmów|przyczyna źródłowa # alarmów</translation>
    </message>
    <message>
        <source>said {predicted}, came true {observed}</source>
        <translation>podano {predicted}, rzeczywiście {observed}</translation>
    </message>
    <message>
        <source>same</source>
        <translation>takie samo</translation>
    </message>
    <message>
        <source>score of the model</source>
        <translation>wartość punktowa modelu</translation>
    </message>
    <message>
        <source>sealed from {span}</source>
        <translation>zapieczętowano od {span}</translation>
    </message>
    <message>
        <source>serial adapter</source>
        <translation>adapter szeregowy</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>numer seryjny</translation>
    </message>
    <message>
        <source>shared by two units: proves nothing</source>
        <translation>wspólny dla dwóch egzemplarzy: niczego nie dowodzi</translation>
    </message>
    <message>
        <source>shelve alarm {id} ({title}) until {time}</source>
        <translation>odroczenie alarmu {id} ({title}) do {time}</translation>
    </message>
    <message>
        <source>shows when it is opened</source>
        <translation>okaże się po otwarciu</translation>
    </message>
    <message>
        <source>signed by {fingerprint}</source>
        <translation>podpisano kluczem {fingerprint}</translation>
    </message>
    <message>
        <source>site engineer</source>
        <translation>inżynier obiektu</translation>
    </message>
    <message>
        <source>site.toml, line {line}</source>
        <translation>site.toml, wiersz {line}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>pominięto</translation>
    </message>
    <message>
        <source>somebody at this workstation</source>
        <translation>ktoś przy tej stacji roboczej</translation>
    </message>
    <message>
        <source>spread ×{ratio}</source>
        <translation>rozrzut ×{ratio}</translation>
    </message>
    <message>
        <source>stays at the site</source>
        <translation>pozostaje w obiekcie</translation>
    </message>
    <message>
        <source>support</source>
        <translation>pomoc techniczna</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>wymiana</translation>
    </message>
    <message>
        <source>switched off in site.toml</source>
        <translation>wyłączony w site.toml</translation>
    </message>
    <message>
        <source>take {place} out of service</source>
        <translation>wyłączenie z eksploatacji: {place}</translation>
    </message>
    <message>
        <source>the first tenth</source>
        <translation>pierwsza jedna dziesiąta</translation>
    </message>
    <message>
        <source>the model said</source>
        <translation>model podał</translation>
    </message>
    <message>
        <source>the swap</source>
        <translation>wymiana</translation>
    </message>
    <message>
        <source>the unit</source>
        <translation>egzemplarz</translation>
    </message>
    <message>
        <source>three quarters</source>
        <translation>trzy czwarte</translation>
    </message>
    <message>
        <source>times as long as usual</source>
        <translation>razy dłużej niż zwykle</translation>
    </message>
    <message>
        <source>times the longest pause</source>
        <translation>razy najdłuższa przerwa</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>do zrobienia</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>za mało</translation>
    </message>
    <message>
        <source>too few rows</source>
        <translation>za mało wierszy</translation>
    </message>
    <message>
        <source>true was</source>
        <translation>rzeczywiście</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nieznane</translation>
    </message>
    <message>
        <source>unlock {name}</source>
        <translation>odblokowanie osoby {name}</translation>
    </message>
    <message>
        <source>unnamed unit</source>
        <translation>egzemplarz bez nazwy</translation>
    </message>
    <message>
        <source>until a person returns it</source>
        <translation>aż człowiek przywróci</translation>
    </message>
    <message>
        <source>until midnight</source>
        <translation>do północy</translation>
    </message>
    <message>
        <source>until the setting is changed</source>
        <translation>do zmiany ustawienia</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>do {time}</translation>
    </message>
    <message>
        <source>until …</source>
        <translation>do …</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>do {high}</translation>
    </message>
    <message>
        <source>value</source>
        <translation>wartość</translation>
    </message>
    <message>
        <source>value {value}</source>
        <translation>wartość {value}</translation>
    </message>
    <message>
        <source>what it measures</source>
        <translation>co mierzy</translation>
    </message>
    <message>
        <source>what the check printed cannot be read ({why})</source>
        <translation>nie można odczytać wyniku sprawdzenia ({why})</translation>
    </message>
    <message>
        <source>within tolerance</source>
        <translation>w granicach tolerancji</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>imię i nazwisko</translation>
    </message>
    <message>
        <source>your name, and the reason</source>
        <translation>imię i nazwisko oraz powód</translation>
    </message>
    <message>
        <source>{advice}  site.toml: {setting}</source>
        <translation>{advice}  site.toml: {setting}</translation>
    </message>
    <message>
        <source>{advice} Contact: {contact}.</source>
        <translation>{advice} Kontakt: {contact}.</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} do {end}</translation>
    </message>
    <message>
        <source>{budget}, over</source>
        <translation>{budget}, przekroczony</translation>
    </message>
    <message>
        <source>{by} acknowledged alarm {subject}: {outcome}</source>
        <translation>{by} – potwierdzenie alarmu {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} added the person {subject}: {outcome}</source>
        <translation>{by} – dodanie osoby {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} announced maintenance of {subject}: {outcome}</source>
        <translation>{by} – zgłoszenie konserwacji {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} approved the unit of {subject}: {outcome}</source>
        <translation>{by} – zatwierdzenie egzemplarza {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} ended the maintenance of {subject}: {outcome}</source>
        <translation>{by} – zakończenie konserwacji {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} ended the person {subject}: {outcome}</source>
        <translation>{by} – wyrejestrowanie osoby {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} enrolled the unit of {subject}: {outcome}</source>
        <translation>{by} – rejestracja egzemplarza {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} exported a bundle: {outcome}</source>
        <translation>{by} – eksport pakietu: {outcome}</translation>
    </message>
    <message>
        <source>{by} extracted what is known of {subject}: {outcome}</source>
        <translation>{by} – zestawienie tego, co wiadomo ({subject}): {outcome}</translation>
    </message>
    <message>
        <source>{by} gave {subject} a new PIN with the key of the site: {outcome}</source>
        <translation>{by} – nowy PIN osoby {subject} nadany kluczem obiektu: {outcome}</translation>
    </message>
    <message>
        <source>{by} had {subject} erased: {outcome}</source>
        <translation>{by} – zlecenie usunięcia danych {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} made a report ({subject}): {outcome}</source>
        <translation>{by} – utworzenie raportu ({subject}): {outcome}</translation>
    </message>
    <message>
        <source>{by} marked alarm {subject} as not useful: {outcome}</source>
        <translation>{by} – oznaczenie alarmu {subject} jako nieprzydatnego: {outcome}</translation>
    </message>
    <message>
        <source>{by} paused the sound ({subject}): {outcome}</source>
        <translation>{by} – wstrzymanie dźwięku ({subject}): {outcome}</translation>
    </message>
    <message>
        <source>{by} put a baseline of {subject} in force: {outcome}</source>
        <translation>{by} – nadanie ważności wzorcowi {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} put an earlier enrolment of {subject} in force: {outcome}</source>
        <translation>{by} – przywrócenie ważności wcześniejszej rejestracji {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} rejected the unit of {subject}: {outcome}</source>
        <translation>{by} – odrzucenie egzemplarza {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} returned {subject} to service: {outcome}</source>
        <translation>{by} – przywrócenie do eksploatacji {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} reviewed a baseline of {subject}: {outcome}</source>
        <translation>{by} – recenzja wzorca {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} set a new PIN of {subject}: {outcome}</source>
        <translation>{by} – ustawienie nowego PIN-u osoby {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} shelved alarm {subject}: {outcome}</source>
        <translation>{by} – odroczenie alarmu {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} signed off a review of the record: {outcome}</source>
        <translation>{by} – podpisanie przeglądu zapisu: {outcome}</translation>
    </message>
    <message>
        <source>{by} signed off a shift: {outcome}</source>
        <translation>{by} – podpisanie zmiany roboczej: {outcome}</translation>
    </message>
    <message>
        <source>{by} took a receipt: {outcome}</source>
        <translation>{by} – pobranie pokwitowania: {outcome}</translation>
    </message>
    <message>
        <source>{by} took alarm {subject} from the shelf: {outcome}</source>
        <translation>{by} – zakończenie odroczenia alarmu {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} took {subject} out of service: {outcome}</source>
        <translation>{by} – wyłączenie z eksploatacji {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} unlocked {subject}: {outcome}</source>
        <translation>{by} – odblokowanie osoby {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} verified the record: {outcome}</source>
        <translation>{by} – weryfikacja zapisu: {outcome}</translation>
    </message>
    <message>
        <source>{by}: {kind} {subject}: {outcome}</source>
        <translation>{by}: {kind} {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{changed}, × {times}</source>
        <translation>{changed}, × {times}</translation>
    </message>
    <message>
        <source>{code} chatters. Let it wait longer before it clears.</source>
        <translation>{code} drga. Wydłużyć czas oczekiwania, zanim alarm ustąpi.</translation>
    </message>
    <message>
        <source>{code} makes {percent} % of all alarms. Put its cause right, or raise its limit or its delay.</source>
        <translation>{code} to {percent} % wszystkich alarmów. Usunąć przyczynę albo podnieść limit lub opóźnienie.</translation>
    </message>
    <message>
        <source>{code} was marked as not useful {marks:# time|# times} out of {raised}. Let it wait longer, or make it less urgent.</source>
        <translation>{code} oznaczono jako nieprzydatny {marks:# raz|# razy|# razy} na {raised}. Wydłużyć jego czas oczekiwania lub zmniejszyć pilność.</translation>
    </message>
    <message>
        <source>{duration} after the swap</source>
        <translation>{duration} po wymianie</translation>
    </message>
    <message>
        <source>{duration} ago</source>
        <translation>{duration} temu</translation>
    </message>
    <message>
        <source>{event}, {time}</source>
        <translation>{event}, {time}</translation>
    </message>
    <message>
        <source>{feature} until {time}: not measured</source>
        <translation>{feature} do {time}: nie zmierzono</translation>
    </message>
    <message>
        <source>{feature} until {time}: too few rows</source>
        <translation>{feature} do {time}: za mało wierszy</translation>
    </message>
    <message>
        <source>{feature} until {time}: {method} is {ratio} times its limit</source>
        <translation>{feature} do {time}: {method} to {ratio} × limit</translation>
    </message>
    <message>
        <source>{feature} {value} (limit {limit})</source>
        <translation>{feature} {value} (limit {limit})</translation>
    </message>
    <message>
        <source>{feature}: the reference is most frequent near {reference}, the current values near {current}; {below} lie below and {above} above what is shown.</source>
        <translation>{feature}: odniesienie najczęstsze w pobliżu {reference}, wartości bieżące w pobliżu {current}; {below} leży poniżej, a {above} powyżej pokazanego zakresu.</translation>
    </message>
    <message>
        <source>{field} ({source})</source>
        <translation>{field} ({source})</translation>
    </message>
    <message>
        <source>{field}: {enrolled} → {observed}</source>
        <translation>{field}: {enrolled} → {observed}</translation>
    </message>
    <message>
        <source>{field}: “{text}” is no number.</source>
        <translation>{field}: „{text}” nie jest liczbą.</translation>
    </message>
    <message>
        <source>{from_time} to {to_time} ({duration})</source>
        <translation>{from_time} do {to_time} ({duration})</translation>
    </message>
    <message>
        <source>{half}; 95 % within {most}</source>
        <translation>{half}; 95 % w ciągu {most}</translation>
    </message>
    <message>
        <source>{limit}, beyond</source>
        <translation>{limit}, poza limitem</translation>
    </message>
    <message>
        <source>{limit}, over at {clear}</source>
        <translation>{limit}, ustępuje przy {clear}</translation>
    </message>
    <message>
        <source>{limit}, within</source>
        <translation>{limit}, w limicie</translation>
    </message>
    <message>
        <source>{listed} and # more|{listed} and # more</source>
        <translation>{listed} i jeszcze #|{listed} i jeszcze #|{listed} i jeszcze #</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} do {high}</translation>
    </message>
    <message>
        <source>{metric} is estimated beyond its limit: ask for labels before deciding.</source>
        <translation>{metric}: oszacowanie poza limitem; przed decyzją poprosić o etykiety.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or less, as declared.</source>
        <translation>{metric} wynosi {value} ({low} do {high}) w {n} wierszach z wynikiem rzeczywistym; dopuszcza się {limit} lub mniej, zgodnie z deklaracją.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or less, by the reference.</source>
        <translation>{metric} wynosi {value} ({low} do {high}) w {n} wierszach z wynikiem rzeczywistym; dopuszcza się {limit} lub mniej, według odniesienia.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or more, as declared.</source>
        <translation>{metric} wynosi {value} ({low} do {high}) w {n} wierszach z wynikiem rzeczywistym; dopuszcza się {limit} lub więcej, zgodnie z deklaracją.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or more, by the reference.</source>
        <translation>{metric} wynosi {value} ({low} do {high}) w {n} wierszach z wynikiem rzeczywistym; dopuszcza się {limit} lub więcej, według odniesienia.</translation>
    </message>
    <message>
        <source>{metric}: {said}</source>
        <translation>{metric}: {said}</translation>
    </message>
    <message>
        <source>{metric}: {said}, accepted limit {limit}</source>
        <translation>{metric}: {said}, dopuszczalny limit {limit}</translation>
    </message>
    <message>
        <source>{model} stays doubtful: # other alarm stands.|{model} stays doubtful: # other alarms stand.</source>
        <translation>{model} pozostaje wątpliwy: trwa # inny alarm.|{model} pozostaje wątpliwy: trwają # inne alarmy.|{model} pozostaje wątpliwy: trwa # innych alarmów.</translation>
    </message>
    <message>
        <source>{model} stays doubtful: see {slots}.</source>
        <translation>{model} pozostaje wątpliwy: zob. {slots}.</translation>
    </message>
    <message>
        <source>{model}, prediction {id}</source>
        <translation>{model}, predykcja {id}</translation>
    </message>
    <message>
        <source>{model}, prediction {id}, case {case}</source>
        <translation>{model}, predykcja {id}, przypadek {case}</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>{name} ({role})</translation>
    </message>
    <message>
        <source>{name} ({verdict})</source>
        <translation>{name} ({verdict})</translation>
    </message>
    <message>
        <source>{name} (≥ {limit})</source>
        <translation>{name} (≥ {limit})</translation>
    </message>
    <message>
        <source>{name} for # prediction|{name} for # predictions</source>
        <translation>{name} od # predykcji|{name} od # predykcji|{name} od # predykcji</translation>
    </message>
    <message>
        <source>{name} is locked after too many wrong PINs. Try again later, or let an engineer unlock the name.</source>
        <translation>Osoba {name} jest zablokowana po zbyt wielu błędnych PIN-ach. Należy spróbować później lub poprosić inżyniera o odblokowanie.</translation>
    </message>
    <message>
        <source>{name} missing</source>
        <translation>{name}: brak</translation>
    </message>
    <message>
        <source>{name}: {method} {value}</source>
        <translation>{name}: {method} {value}</translation>
    </message>
    <message>
        <source>{name}: {method} {value}, limit {limit}</source>
        <translation>{name}: {method} {value}, limit {limit}</translation>
    </message>
    <message>
        <source>{n} ({priorities})</source>
        <translation>{n} ({priorities})</translation>
    </message>
    <message>
        <source>{n} / min</source>
        <translation>{n} / min</translation>
    </message>
    <message>
        <source>{n} chattering</source>
        <translation>drgające: {n}</translation>
    </message>
    <message>
        <source>{n} standing longer than 24 h</source>
        <translation>trwające dłużej niż 24 h: {n}</translation>
    </message>
    <message>
        <source>{n} today</source>
        <translation>dziś: {n}</translation>
    </message>
    <message>
        <source>{n} {priority}</source>
        <translation>{n} × {priority}</translation>
    </message>
    <message>
        <source>{n}, at most {most} in one shift</source>
        <translation>{n}, najwyżej {most} w ciągu jednej zmiany</translation>
    </message>
    <message>
        <source>{output} is {value}.</source>
        <translation>{output} wynosi {value}.</translation>
    </message>
    <message>
        <source>{output} is {value}; for rows of the reference it is {base} on average.</source>
        <translation>{output} wynosi {value}; dla wierszy odniesienia średnio {base}.</translation>
    </message>
    <message>
        <source>{page}, # to look at|{page}, # to look at</source>
        <translation>{page}, do obejrzenia: #|{page}, do obejrzenia: #|{page}, do obejrzenia: #</translation>
    </message>
    <message>
        <source>{path} names no preset: quiet holds.</source>
        <translation>{path} nie podaje zestawu ustawień: obowiązuje oszczędny.</translation>
    </message>
    <message>
        <source>{path}, line {line}: preset = {name}.</source>
        <translation>{path}, wiersz {line}: preset = {name}.</translation>
    </message>
    <message>
        <source>{path}: the record is just being made; one moment.</source>
        <translation>{path}: zapis jest właśnie tworzony; proszę czekać.</translation>
    </message>
    <message>
        <source>{percent} % of these predictions may come from another unit than the approved one: put that right first.</source>
        <translation>{percent} % tych predykcji może pochodzić z innego egzemplarza niż zatwierdzony: najpierw należy to wyjaśnić.</translation>
    </message>
    <message>
        <source>{place} gives no alarm until a person returns it to service.</source>
        <translation>{place} nie daje alarmu, dopóki człowiek nie przywróci go do eksploatacji.</translation>
    </message>
    <message>
        <source>{place} gives no alarm until {time}, and is in service again then.</source>
        <translation>{place} nie daje alarmu do {time}; potem znów jest w eksploatacji.</translation>
    </message>
    <message>
        <source>{process}, {age}</source>
        <translation>{process}, {age}</translation>
    </message>
    <message>
        <source>{ratio} over</source>
        <translation>{ratio}, ponad limitem</translation>
    </message>
    <message>
        <source>{records} under {seals}, from {begin} to {end}</source>
        <translation>{records}, {seals}, od {begin} do {end}</translation>
    </message>
    <message>
        <source>{role}, {begin} to {end}: # row against {reference} of the reference|{role}, {begin} to {end}: # rows against {reference} of the reference</source>
        <translation>{role}, {begin} do {end}: # wiersz wobec {reference} z odniesienia|{role}, {begin} do {end}: # wiersze wobec {reference} z odniesienia|{role}, {begin} do {end}: # wierszy wobec {reference} z odniesienia</translation>
    </message>
    <message>
        <source>{site}, {span}, {records}</source>
        <translation>{site}, {span}, {records}</translation>
    </message>
    <message>
        <source>{site}: {trust}, # open alarm|{site}: {trust}, # open alarms</source>
        <translation>{site}: {trust}, # otwarty alarm|{site}: {trust}, # otwarte alarmy|{site}: {trust}, # otwartych alarmów</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>wolne: {size}</translation>
    </message>
    <message>
        <source>{slot} missing</source>
        <translation>{slot}: brak</translation>
    </message>
    <message>
        <source>{slot} replaced</source>
        <translation>{slot}: wymieniono</translation>
    </message>
    <message>
        <source>{slot} replaced ({before} → {now})</source>
        <translation>{slot}: wymieniono ({before} → {now})</translation>
    </message>
    <message>
        <source>{slot}: {verdict}</source>
        <translation>{slot}: {verdict}</translation>
    </message>
    <message>
        <source>{slot}: {verdict}. {reason}</source>
        <translation>{slot}: {verdict}. {reason}</translation>
    </message>
    <message>
        <source>{some} and # more|{some} and # more</source>
        <translation>{some} i jeszcze #|{some} i jeszcze #|{some} i jeszcze #</translation>
    </message>
    <message>
        <source>{stale:# alarm has|# alarms have} stood for more than a day. Put the cause right, or take it out of service with a reason until it is.</source>
        <translation>{stale:# alarm trwa|# alarmy trwają|# alarmów trwa} dłużej niż dobę. Usunąć przyczynę albo do tego czasu wyłączyć z eksploatacji z podaniem powodu.</translation>
    </message>
    <message>
        <source>{state} by {person}</source>
        <translation>{state}, {person}</translation>
    </message>
    <message>
        <source>{state} until {time}</source>
        <translation>{state} do {time}</translation>
    </message>
    <message>
        <source>{summary} Accepted: {accepted}.</source>
        <translation>{summary} Dopuszczalne: {accepted}.</translation>
    </message>
    <message>
        <source>{time}  {what}</source>
        <translation>{time}  {what}</translation>
    </message>
    <message>
        <source>{time}  {what}, by {who}</source>
        <translation>{time}  {what}, {who}</translation>
    </message>
    <message>
        <source>{time} ({ago})</source>
        <translation>{time} ({ago})</translation>
    </message>
    <message>
        <source>{time} {what}</source>
        <translation>{time} {what}</translation>
    </message>
    <message>
        <source>{time} {what} drifted ({duration} after)</source>
        <translation>{time} dryf: {what} ({duration} później)</translation>
    </message>
    <message>
        <source>{time}: NOT intact</source>
        <translation>{time}: NARUSZONY</translation>
    </message>
    <message>
        <source>{time}: intact</source>
        <translation>{time}: nienaruszony</translation>
    </message>
    <message>
        <source>{title} as a table</source>
        <translation>{title} jako tabela</translation>
    </message>
    <message>
        <source>{title} at {place}</source>
        <translation>{title}: {place}</translation>
    </message>
    <message>
        <source>{title}: # row|{title}: # rows</source>
        <translation>{title}: # wiersz|{title}: # wiersze|{title}: # wierszy</translation>
    </message>
    <message>
        <source>{title}: from {low} to {high}{unit}, at the end {last}{unit}.</source>
        <translation>{title}: od {low} do {high}{unit}, na końcu {last}{unit}.</translation>
    </message>
    <message>
        <source>{title}: no data yet</source>
        <translation>{title}: jeszcze brak danych</translation>
    </message>
    <message>
        <source>{title}: none known</source>
        <translation>{title}: brak znanych</translation>
    </message>
    <message>
        <source>{title}: nothing in this span</source>
        <translation>{title}: nic w tym okresie</translation>
    </message>
    <message>
        <source>{title}: now {last}</source>
        <translation>{title}: teraz {last}</translation>
    </message>
    <message>
        <source>{title}: now {last}, accepted {accepted}</source>
        <translation>{title}: teraz {last}, dopuszczalne {accepted}</translation>
    </message>
    <message>
        <source>{title}: {bars}</source>
        <translation>{title}: {bars}</translation>
    </message>
    <message>
        <source>{title}: {last}</source>
        <translation>{title}: {last}</translation>
    </message>
    <message>
        <source>{title}: {unit}</source>
        <translation>{title}: {unit}</translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation>{title}: {value}</translation>
    </message>
    <message>
        <source>{title}: {value}, {note}</source>
        <translation>{title}: {value}, {note}</translation>
    </message>
    <message>
        <source>{title}: {windows} windows, {labels} labels for {n} predictions.</source>
        <translation>{title}: okna: {windows}, etykiety: {labels}, predykcje: {n}.</translation>
    </message>
    <message>
        <source>{user} has been put into the group {group} after this login.</source>
        <translation>{user}: dodano do grupy {group} po tym logowaniu.</translation>
    </message>
    <message>
        <source>{value} {output}, {time}</source>
        <translation>{value} {output}, {time}</translation>
    </message>
    <message>
        <source>{value}, outside the reference</source>
        <translation>{value}, poza odniesieniem</translation>
    </message>
    <message>
        <source>{value}, outside {accepted}</source>
        <translation>{value}, poza {accepted}</translation>
    </message>
    <message>
        <source>{value}, over</source>
        <translation>{value}, ponad limitem</translation>
    </message>
    <message>
        <source>{value}, reference {median}</source>
        <translation>{value}, odniesienie {median}</translation>
    </message>
    <message>
        <source>{value}, within {accepted}</source>
        <translation>{value}, w zakresie {accepted}</translation>
    </message>
    <message>
        <source>{verdict} when last watched</source>
        <translation>{verdict} przy ostatnim nadzorze</translation>
    </message>
    <message>
        <source>{verdict}: {unit}</source>
        <translation>{verdict}: {unit}</translation>
    </message>
    <message>
        <source>{what}, until {time}</source>
        <translation>{what}, do {time}</translation>
    </message>
    <message>
        <source>{what}: {sentence}</source>
        <translation>{what}: {sentence}</translation>
    </message>
    <message>
        <source>{what}: {unit}</source>
        <translation>{what}: {unit}</translation>
    </message>
    <message>
        <source>χ²</source>
        <translation>χ²</translation>
    </message>
    <message>
        <source>… and # more|… and # more</source>
        <translation>… i jeszcze #|… i jeszcze #|… i jeszcze #</translation>
    </message>
</context>
</TS>
