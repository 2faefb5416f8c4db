<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>EdgeWatch</name>
    <message>
        <source> Last error: {error}.</source>
        <translation> Letzter Fehler: {error}.</translation>
    </message>
    <message>
        <source> Made {affected_from_ns} to {affected_to_ns}.</source>
        <translation> Entstanden von {affected_from_ns} bis {affected_to_ns}.</translation>
    </message>
    <message>
        <source> No longer like the reference: {features}.</source>
        <translation> Nicht mehr wie die Referenz: {features}.</translation>
    </message>
    <message>
        <source> at port {place}</source>
        <translation> an Anschluss {place}</translation>
    </message>
    <message>
        <source> at {at_ns}</source>
        <translation> um {at_ns}</translation>
    </message>
    <message>
        <source> at {last_ns}</source>
        <translation> um {last_ns}</translation>
    </message>
    <message>
        <source> at {stepped_ns}</source>
        <translation> um {stepped_ns}</translation>
    </message>
    <message>
        <source> by {seconds} s</source>
        <translation> von {seconds} s</translation>
    </message>
    <message>
        <source> for {place}</source>
        <translation> für {place}</translation>
    </message>
    <message>
        <source> from {stopped_ns}</source>
        <translation> von {stopped_ns}</translation>
    </message>
    <message>
        <source> in {errors:# run|# runs} of the last {runs}</source>
        <translation> in {errors:#|#} der letzten {runs} Läufe</translation>
    </message>
    <message>
        <source> in {where}</source>
        <translation> in {where}</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> since {at_ns}</source>
        <translation> seit {at_ns}</translation>
    </message>
    <message>
        <source> since {last_ns}</source>
        <translation> seit {last_ns}</translation>
    </message>
    <message>
        <source> to {started_ns}</source>
        <translation> bis {started_ns}</translation>
    </message>
    <message>
        <source> until {until_ns}</source>
        <translation> bis {until_ns}</translation>
    </message>
    <message>
        <source> {affected:# prediction comes from it|# predictions come from it}.</source>
        <translation> {affected:# Vorhersage stammt daraus|# Vorhersagen stammen daraus}.</translation>
    </message>
    <message>
        <source> {affected:# prediction since the last proof is affected|# predictions since the last proof are affected}.</source>
        <translation> {affected:# Vorhersage seit dem letzten Nachweis ist betroffen|# Vorhersagen seit dem letzten Nachweis sind betroffen}.</translation>
    </message>
    <message>
        <source> {affected:# prediction was made meanwhile|# predictions were made meanwhile}.</source>
        <translation> {affected:# Vorhersage entstand inzwischen|# Vorhersagen entstanden inzwischen}.</translation>
    </message>
    <message>
        <source> … and # more| … and # more</source>
        <translation> … und # weiteres| … und # weitere</translation>
    </message>
    <message>
        <source># action of a person|# actions of people</source>
        <translation># Handlung einer Person|# Handlungen von Personen</translation>
    </message>
    <message>
        <source># alarm in 10 min|# alarms in 10 min</source>
        <translation># Alarm in 10 min|# Alarme in 10 min</translation>
    </message>
    <message>
        <source># alarm is a consequence of it.|# alarms are consequences of it.</source>
        <translation># Alarm ist eine Folge davon.|# Alarme sind Folgen davon.</translation>
    </message>
    <message>
        <source># alarm of high priority|# alarms of high priority</source>
        <translation># Alarm hoher Priorität|# Alarme hoher Priorität</translation>
    </message>
    <message>
        <source># alarm of low priority|# alarms of low priority</source>
        <translation># Alarm niedriger Priorität|# Alarme niedriger Priorität</translation>
    </message>
    <message>
        <source># alarm of medium priority|# alarms of medium priority</source>
        <translation># Alarm mittlerer Priorität|# Alarme mittlerer Priorität</translation>
    </message>
    <message>
        <source># alarm out of service|# alarms out of service</source>
        <translation># Alarm außer Betrieb|# Alarme außer Betrieb</translation>
    </message>
    <message>
        <source># alarm stands:|# alarms stand:</source>
        <translation># Alarm steht an:|# Alarme stehen an:</translation>
    </message>
    <message>
        <source># alarm|# alarms</source>
        <translation># Alarm|# Alarme</translation>
    </message>
    <message>
        <source># approval|# approvals</source>
        <translation># Freigabe|# Freigaben</translation>
    </message>
    <message>
        <source># case identifier|# case identifiers</source>
        <translation># Fallkennung|# Fallkennungen</translation>
    </message>
    <message>
        <source># check failed.|# checks failed.</source>
        <translation># Prüfung nicht bestanden.|# Prüfungen nicht bestanden.</translation>
    </message>
    <message>
        <source># day|# days</source>
        <translation># Tag|# Tage</translation>
    </message>
    <message>
        <source># decision waits: {names}|# decisions wait: {names}</source>
        <translation># Entscheidung steht aus: {names}|# Entscheidungen stehen aus: {names}</translation>
    </message>
    <message>
        <source># error|# errors</source>
        <translation># Fehler|# Fehler</translation>
    </message>
    <message>
        <source># event|# events</source>
        <translation># Ereignis|# Ereignisse</translation>
    </message>
    <message>
        <source># feature is over a limit|# features are over a limit</source>
        <translation># Merkmal liegt über einer Grenze|# Merkmale liegen über einer Grenze</translation>
    </message>
    <message>
        <source># feature is over the limit of {method}|# features are over the limit of {method}</source>
        <translation># Merkmal liegt über der Grenze von {method}|# Merkmale liegen über der Grenze von {method}</translation>
    </message>
    <message>
        <source># field differs from the enrolment.|# fields differ from the enrolment.</source>
        <translation># Feld weicht von der Eintragung ab.|# Felder weichen von der Eintragung ab.</translation>
    </message>
    <message>
        <source># folded under its cause|# folded under their cause</source>
        <translation># unter seiner Ursache eingeordnet|# unter ihrer Ursache eingeordnet</translation>
    </message>
    <message>
        <source># gap in the span|# gaps in the span</source>
        <translation># Lücke im Zeitraum|# Lücken im Zeitraum</translation>
    </message>
    <message>
        <source># high|# high</source>
        <translation># hoch|# hoch</translation>
    </message>
    <message>
        <source># h|# h</source>
        <translation># h|# h</translation>
    </message>
    <message>
        <source># identification|# identifications</source>
        <translation># Identifizierung|# Identifizierungen</translation>
    </message>
    <message>
        <source># input gets nothing and counts as missing: {names}|# inputs get nothing and count as missing: {names}</source>
        <translation># Eingang erhält nichts und gilt als fehlend: {names}|# Eingänge erhalten nichts und gelten als fehlend: {names}</translation>
    </message>
    <message>
        <source># input|# inputs</source>
        <translation># Eingang|# Eingänge</translation>
    </message>
    <message>
        <source># label for {n} predictions ({share})|# labels for {n} predictions ({share})</source>
        <translation># Label für {n} Vorhersagen ({share})|# Labels für {n} Vorhersagen ({share})</translation>
    </message>
    <message>
        <source># label: what turned out to be true of a case|# labels: what turned out to be true of cases</source>
        <translation># Label: was sich für einen Fall als wahr erwies|# Labels: was sich für Fälle als wahr erwies</translation>
    </message>
    <message>
        <source># label|# labels</source>
        <translation># Label|# Labels</translation>
    </message>
    <message>
        <source># low|# low</source>
        <translation># niedrig|# niedrig</translation>
    </message>
    <message>
        <source># maintenance window|# maintenance windows</source>
        <translation># Wartungsfenster|# Wartungsfenster</translation>
    </message>
    <message>
        <source># matter open|# matters open</source>
        <translation># Vorgang offen|# Vorgänge offen</translation>
    </message>
    <message>
        <source># medium|# medium</source>
        <translation># mittel|# mittel</translation>
    </message>
    <message>
        <source># min|# min</source>
        <translation># min|# min</translation>
    </message>
    <message>
        <source># name is given.|# names are given.</source>
        <translation># Name ist angegeben.|# Namen sind angegeben.</translation>
    </message>
    <message>
        <source># not acknowledged|# not acknowledged</source>
        <translation># nicht quittiert|# nicht quittiert</translation>
    </message>
    <message>
        <source># note that a person wrote|# notes that people wrote</source>
        <translation># Notiz, die eine Person schrieb|# Notizen, die Personen schrieben</translation>
    </message>
    <message>
        <source># of them affected|# of them affected</source>
        <translation># davon betroffen|# davon betroffen</translation>
    </message>
    <message>
        <source># of {all} features over its limit|# of {all} features over their limit</source>
        <translation># von {all} Merkmalen über seiner Grenze|# von {all} Merkmalen über ihrer Grenze</translation>
    </message>
    <message>
        <source># port cannot be opened by this user.|# ports cannot be opened by this user.</source>
        <translation># Anschluss kann von diesem Benutzer nicht geöffnet werden.|# Anschlüsse können von diesem Benutzer nicht geöffnet werden.</translation>
    </message>
    <message>
        <source># prediction affected|# predictions affected</source>
        <translation># Vorhersage betroffen|# Vorhersagen betroffen</translation>
    </message>
    <message>
        <source># prediction is affected: made since the last proof at {time}.|# predictions are affected: made since the last proof at {time}.</source>
        <translation># Vorhersage ist betroffen: entstanden seit dem letzten Nachweis um {time}.|# Vorhersagen sind betroffen: entstanden seit dem letzten Nachweis um {time}.</translation>
    </message>
    <message>
        <source># prediction was dropped|# predictions were dropped</source>
        <translation># Vorhersage ging verloren|# Vorhersagen gingen verloren</translation>
    </message>
    <message>
        <source># prediction was made between the last proof of the equipment and its return or approval: confirm it by another method.|# predictions were made between the last proof of the equipment and its return or approval: confirm them by another method.</source>
        <translation># Vorhersage entstand zwischen dem letzten Nachweis des Geräts und seiner Rückkehr oder Freigabe: Bestätigen Sie sie mit einer anderen Methode.|# Vorhersagen entstanden zwischen dem letzten Nachweis des Geräts und seiner Rückkehr oder Freigabe: Bestätigen Sie sie mit einer anderen Methode.</translation>
    </message>
    <message>
        <source># prediction with its inputs and outputs|# predictions with their inputs and outputs</source>
        <translation># Vorhersage mit ihren Eingaben und Ausgaben|# Vorhersagen mit ihren Eingaben und Ausgaben</translation>
    </message>
    <message>
        <source># prediction with tags or other texts|# predictions with tags or other texts</source>
        <translation># Vorhersage mit Tags oder anderen Texten|# Vorhersagen mit Tags oder anderen Texten</translation>
    </message>
    <message>
        <source># prediction, from {low} to {high}|# predictions, from {low} to {high}</source>
        <translation># Vorhersage, von {low} bis {high}|# Vorhersagen, von {low} bis {high}</translation>
    </message>
    <message>
        <source># prediction|# predictions</source>
        <translation># Vorhersage|# Vorhersagen</translation>
    </message>
    <message>
        <source># record|# records</source>
        <translation># Datensatz|# Datensätze</translation>
    </message>
    <message>
        <source># rejection|# rejections</source>
        <translation># Ablehnung|# Ablehnungen</translation>
    </message>
    <message>
        <source># seal|# seals</source>
        <translation># Siegel|# Siegel</translation>
    </message>
    <message>
        <source># state of equipment|# states of equipment</source>
        <translation># Gerätezustand|# Gerätezustände</translation>
    </message>
    <message>
        <source># step of an alarm|# steps of alarms</source>
        <translation># Schritt eines Alarms|# Schritte von Alarmen</translation>
    </message>
    <message>
        <source># s|# s</source>
        <translation># s|# s</translation>
    </message>
    <message>
        <source># time|# times</source>
        <translation># Mal|# Mal</translation>
    </message>
    <message>
        <source>% of runs</source>
        <translation>% der Läufe</translation>
    </message>
    <message>
        <source>&amp;Acknowledge  (Ctrl+K)</source>
        <translation>&amp;Quittieren  (Strg+K)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge {n} alarms  (Ctrl+K)</source>
        <translation>{n} Alarme &amp;quittieren  (Strg+K)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge…  (Ctrl+K)</source>
        <translation>&amp;Quittieren…  (Strg+K)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add a person …</source>
        <translation>Person &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Affected…</source>
        <translation>&amp;Betroffene…</translation>
    </message>
    <message>
        <source>&amp;Announce</source>
        <translation>&amp;Ankündigen</translation>
    </message>
    <message>
        <source>&amp;Approve this unit</source>
        <translation>Dieses Gerät &amp;freigeben</translation>
    </message>
    <message>
        <source>&amp;Approve this unit…</source>
        <translation>Dieses Gerät &amp;freigeben…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Back to the alarms</source>
        <translation>&amp;Zurück zu den Alarmen</translation>
    </message>
    <message>
        <source>&amp;Build the baseline</source>
        <translation>&amp;Baseline erstellen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Änd&amp;ern</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Corner view</source>
        <translation>E&amp;ckansicht</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Decide about this unit…</source>
        <translation>Über &amp;dieses Gerät entscheiden…</translation>
    </message>
    <message>
        <source>&amp;Declare the model</source>
        <translation>&amp;Modell angeben</translation>
    </message>
    <message>
        <source>&amp;Declare the slot</source>
        <translation>Gerä&amp;teplatz angeben</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>A&amp;usblenden</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>A&amp;ustragen</translation>
    </message>
    <message>
        <source>&amp;End it</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;End the shelving</source>
        <translation>Zurückstellung &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;End …</source>
        <translation>A&amp;ustragen …</translation>
    </message>
    <message>
        <source>&amp;Enrol this unit…</source>
        <translation>Dieses Gerät &amp;eintragen…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Finish later</source>
        <translation>Später &amp;fertigstellen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;From, to</source>
        <translation>&amp;Von, bis</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Input for the selected code</source>
        <translation>&amp;Eingang für den gewählten Code</translation>
    </message>
    <message>
        <source>&amp;Kind of equipment</source>
        <translation>&amp;Geräteart</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;List affected predictions…</source>
        <translation>Betroffene Vorhersagen auf&amp;listen…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Erneut suchen</translation>
    </message>
    <message>
        <source>&amp;Look at the new evidence</source>
        <translation>Neue Nach&amp;weise ansehen</translation>
    </message>
    <message>
        <source>&amp;Look at what it says</source>
        <translation>Ansehen, was es mel&amp;det</translation>
    </message>
    <message>
        <source>&amp;Look for it …</source>
        <translation>Danach &amp;suchen …</translation>
    </message>
    <message>
        <source>&amp;Make the site</source>
        <translation>Standort an&amp;legen</translation>
    </message>
    <message>
        <source>&amp;Mark as not useful</source>
        <translation>Als nicht hilfreich &amp;markieren</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Model that it feeds</source>
        <translation>&amp;Modell, das es speist</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Name of the slot</source>
        <translation>&amp;Name des Geräteplatzes</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Next decision</source>
        <translation>&amp;Nächste Entscheidung</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Nicht &amp;jetzt</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>N&amp;och einmal</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>&amp;Pause sound</source>
        <translation>T&amp;on pausieren</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Anschluss</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Voreinstellung</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Put in force</source>
        <translation>In &amp;Kraft setzen</translation>
    </message>
    <message>
        <source>&amp;Put in force again</source>
        <translation>Wieder in &amp;Kraft setzen</translation>
    </message>
    <message>
        <source>&amp;Quiet (recommended)</source>
        <translation>&amp;Ruhig (empfohlen)</translation>
    </message>
    <message>
        <source>&amp;Receipt (optional)</source>
        <translation>&amp;Quittung (optional)</translation>
    </message>
    <message>
        <source>&amp;Return to service</source>
        <translation>Wieder in &amp;Betrieb nehmen</translation>
    </message>
    <message>
        <source>&amp;Return to service …</source>
        <translation>Wieder in &amp;Betrieb nehmen …</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>&amp;Roll back…</source>
        <translation>&amp;Zurücksetzen…</translation>
    </message>
    <message>
        <source>&amp;Run the self-test</source>
        <translation>Selbsttest &amp;ausführen</translation>
    </message>
    <message>
        <source>&amp;Save for support …</source>
        <translation>Für den Support &amp;sichern …</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>Bild &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>&amp;Set the PIN</source>
        <translation>PIN &amp;festlegen</translation>
    </message>
    <message>
        <source>&amp;Shelve</source>
        <translation>&amp;Zurückstellen</translation>
    </message>
    <message>
        <source>&amp;Shelve …</source>
        <translation>&amp;Zurückstellen …</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>Ab&amp;zeichnen</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>An&amp;melden</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>Schrift&amp;größe</translation>
    </message>
    <message>
        <source>&amp;Skip this step</source>
        <translation>Schritt &amp;überspringen</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>&amp;Start watching</source>
        <translation>Überwachung &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Stop looking</source>
        <translation>Suche &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Take out of service</source>
        <translation>Außer &amp;Betrieb nehmen</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>Letzte Änderung rüc&amp;kgängig machen</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;What happened here…</source>
        <translation>Was hier &amp;geschah…</translation>
    </message>
    <message>
        <source>&amp;What it does</source>
        <translation>Was es &amp;tut</translation>
    </message>
    <message>
        <source>&amp;What it means</source>
        <translation>&amp;Was es bedeutet</translation>
    </message>
    <message>
        <source>&amp;Why this prediction …</source>
        <translation>&amp;Warum diese Vorhersage …</translation>
    </message>
    <message>
        <source>&amp;Why this prediction?</source>
        <translation>&amp;Warum diese Vorhersage?</translation>
    </message>
    <message>
        <source>&amp;Why this result …</source>
        <translation>Warum dieses &amp;Ergebnis …</translation>
    </message>
    <message>
        <source>&amp;Why?  Show the alarms</source>
        <translation>&amp;Warum?  Alarme anzeigen</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Ihr Name</translation>
    </message>
    <message>
        <source>(and # more reason)|(and # more reasons)</source>
        <translation>(und # weiterer Grund)|(und # weitere Gründe)</translation>
    </message>
    <message>
        <source>(and # more)|(and # more)</source>
        <translation>(und # weiteres)|(und # weitere)</translation>
    </message>
    <message>
        <source>, usually {usual_ms} ms</source>
        <translation>, statt sonst {usual_ms} ms</translation>
    </message>
    <message>
        <source>, {free_gb} GB are free</source>
        <translation>, {free_gb} GB sind frei</translation>
    </message>
    <message>
        <source>. EdgeWatch itself uses {own_gb} GB</source>
        <translation>. EdgeWatch selbst belegt {own_gb} GB</translation>
    </message>
    <message>
        <source>. EdgeWatch itself uses {own_mb} MB</source>
        <translation>. EdgeWatch selbst belegt {own_mb} MB</translation>
    </message>
    <message>
        <source>. EdgeWatch itself uses {own_percent} %</source>
        <translation>. EdgeWatch selbst braucht {own_percent} %</translation>
    </message>
    <message>
        <source>. This is an estimate, not a measurement.</source>
        <translation>. Dies ist eine Schätzung, keine Messung.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 Stunden</translation>
    </message>
    <message>
        <source>: 95 of 100 runs take up to {took_ms} ms</source>
        <translation>: 95 von 100 Läufen dauern bis zu {took_ms} ms</translation>
    </message>
    <message>
        <source>: checksum {enrolled:short} → {observed:short}</source>
        <translation>: Prüfsumme {enrolled:short} → {observed:short}</translation>
    </message>
    <message>
        <source>: predictions have not been recorded since {at_ns}</source>
        <translation>: Vorhersagen werden nicht mehr aufgezeichnet seit {at_ns}</translation>
    </message>
    <message>
        <source>: {feature} from {before} to {after}</source>
        <translation>: {feature} von {before} auf {after}</translation>
    </message>
    <message>
        <source>: {tier} data of the last {floor_days} days exceed their limit of {limit_mb} MB</source>
        <translation>: {tier}-Daten der letzten {floor_days} Tage überschreiten ihre Grenze von {limit_mb} MB</translation>
    </message>
    <message>
        <source>; above all in {readings}</source>
        <translation>; vor allem in {readings}</translation>
    </message>
    <message>
        <source>; its longest pause was {usual_s:duration}</source>
        <translation>; die längste Pause war bisher {usual_s:duration}</translation>
    </message>
    <message>
        <source>A PIN has {n} digits or more; a passphrase {m} signs or more.</source>
        <translation>Eine PIN hat mindestens {n} Ziffern, eine Passphrase mindestens {m} Zeichen.</translation>
    </message>
    <message>
        <source>A bundle is being checked.</source>
        <translation>Ein Prüfpaket wird geprüft.</translation>
    </message>
    <message>
        <source>A check of a segment or of the database fails. Clears when it passes again.</source>
        <translation>Eine Prüfung eines Segments oder der Datenbank schlägt fehl. Erlischt, wenn sie wieder gelingt.</translation>
    </message>
    <message>
        <source>A check of the record against its seals fails: a sealed row is altered, missing or added. Clears with a check of the same span that passes.</source>
        <translation>Eine Prüfung der Aufzeichnung gegen ihre Siegel schlägt fehl: Eine versiegelte Zeile ist verändert, fehlt oder ist hinzugekommen. Erlischt mit einer bestandenen Prüfung desselben Abschnitts.</translation>
    </message>
    <message>
        <source>A duration {form}</source>
        <translation>Eine Dauer {form}</translation>
    </message>
    <message>
        <source>A field of bus, adapter or protocol identity contradicts the enrolment, or a unit that gives no serial number is at another port (CHANGED). Clears when the approved unit is proved again or the new one is approved, not when the stranger is gone or silent.</source>
        <translation>Ein Feld der Identität von Bus, Adapter oder Protokoll widerspricht der Eintragung, oder ein Gerät ohne Seriennummer ist an einem anderen Anschluss (CHANGED). Erlischt, wenn das freigegebene Gerät wieder nachgewiesen oder das neue freigegeben ist, nicht, wenn das fremde fort ist oder schweigt.</translation>
    </message>
    <message>
        <source>A graphics processor is lost, or its driver</source>
        <translation>Ein Grafikprozessor oder sein Treiber ist verloren gegangen</translation>
    </message>
    <message>
        <source>A maintenance window was over ({subject})</source>
        <translation>Ein Wartungsfenster war abgelaufen ({subject})</translation>
    </message>
    <message>
        <source>A part of the record cannot be read or is not what was written.</source>
        <translation>Ein Teil der Aufzeichnung ist nicht lesbar oder nicht das, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>A part of the spool was damaged ({subject})</source>
        <translation>Ein Teil des Zwischenspeichers war beschädigt ({subject})</translation>
    </message>
    <message>
        <source>A prediction comes from a file whose SHA-256 is not the declared one, or not that of the first file where none is declared. Clears after 5 predictions in a row from the right file and 10 min without another.</source>
        <translation>Eine Vorhersage stammt aus einer Datei, deren SHA-256 nicht der angegebene ist, oder nicht der der ersten Datei, wo keiner angegeben ist. Erlischt nach 5 Vorhersagen in Folge aus der richtigen Datei und 10 min ohne eine andere.</translation>
    </message>
    <message>
        <source>A program that runs the model is there, or ended without being closed, and no prediction has come for silent_after; or, after a week of record, for the limit times the longest pause of two weeks; or for 20 times the pace of its feed. Only time in which the agent watched counts. Clears with the next prediction, or when the program is closed in order.</source>
        <translation>Ein Programm, das das Modell ausführt, ist da oder endete, ohne geschlossen zu werden, und seit silent_after kam keine Vorhersage; oder, nach einer Woche Aufzeichnung, seit dem Grenzwert mal der längsten Pause aus zwei Wochen; oder seit dem 20-Fachen des Takts seiner Einspeisung. Nur Zeit, in der der Agent überwachte, zählt. Erlischt mit der nächsten Vorhersage oder wenn das Programm ordnungsgemäß geschlossen wird.</translation>
    </message>
    <message>
        <source>A run fails, and the share of failed runs among the last 100, or among fewer while there are no more, reaches the limit. Clears after 5 min, with at least twice as many good runs in a row as had failed, at most 20.</source>
        <translation>Ein Lauf schlägt fehl, und der Anteil fehlgeschlagener Läufe unter den letzten 100, oder unter weniger, solange es nicht mehr gibt, erreicht die Grenze. Erlischt nach 5 min, mit mindestens doppelt so vielen guten Läufen in Folge, wie fehlgeschlagen waren, höchstens 20.</translation>
    </message>
    <message>
        <source>A run that failed gives no result: repeat it; if it fails again, use another method and tell the site engineer.</source>
        <translation>Ein fehlgeschlagener Lauf gibt kein Ergebnis: Wiederholen Sie ihn; schlägt er erneut fehl, verwenden Sie eine andere Methode und informieren Sie die Standorttechnik.</translation>
    </message>
    <message>
        <source>A sample of the predictions is drawn; look closer to see each.</source>
        <translation>Gezeichnet ist eine Stichprobe der Vorhersagen; zoomen Sie näher heran, um jede zu sehen.</translation>
    </message>
    <message>
        <source>A scarce resource and a slow or silent model are told of sooner, and count more.</source>
        <translation>Knappe Ressourcen und ein langsames oder stummes Modell werden früher gemeldet und zählen mehr.</translation>
    </message>
    <message>
        <source>A sealed part of the record is not what was sealed.</source>
        <translation>Ein versiegelter Teil der Aufzeichnung ist nicht, was versiegelt wurde.</translation>
    </message>
    <message>
        <source>A serial or USBTMC device, or one of a type that is enrolled, is on the bus for 10 s, in no slot and not in [devices] ignore (UNKNOWN_EXTRA). Clears when it is unplugged, has a slot, or is ignored.</source>
        <translation>Ein serielles oder USBTMC-Gerät oder eines von eingetragenem Typ ist seit 10 s am Bus, an keinem Geräteplatz und nicht unter [devices] ignore (UNKNOWN_EXTRA). Erlischt, wenn es abgezogen ist, einen Geräteplatz hat oder ignoriert wird.</translation>
    </message>
    <message>
        <source>A shelved alarm is silent for at most 12 hours and comes back by itself.</source>
        <translation>Ein zurückgestellter Alarm schweigt höchstens 12 Stunden und kommt von selbst wieder.</translation>
    </message>
    <message>
        <source>A simulated unit is exchanged for another one, in a temporary copy of this site: line, reading, model, record and alarm work as they will in earnest. Your equipment and your record are not touched. It takes some ten seconds.</source>
        <translation>Ein simuliertes Gerät wird gegen ein anderes ausgetauscht, in einer vorübergehenden Kopie dieses Standorts: Leitung, Messwert, Modell, Aufzeichnung und Alarm arbeiten wie im Ernstfall. Ihre Geräte und Ihre Aufzeichnung werden nicht berührt. Es dauert etwa zehn Sekunden.</translation>
    </message>
    <message>
        <source>A slot is a place where equipment belongs. For each slot the fields of the unit that was enrolled stand beside those observed now; what differs is bold, tinted and marked “changed”.

Predictions made since the last proof of the approved unit are affected: nobody can say with which unit they were made. They can be listed before anything is decided.

Decide about this unit: approve it after a check, for good or for a time; accept it beside the present one; or reject it, and the alarm stays. What becomes trusted again is said before you decide. Decide later, and the unit stays in the line of decisions that wait, for as long as it takes: nothing is ever decided by time. Announce maintenance before work that changes firmware or unplugs the unit. Roll back puts an earlier enrolment in force again. Each takes your name, role and a note, and all are kept in the record.

A unit that is plugged in and belongs to no slot is listed below the slots.</source>
        <translation>Ein Geräteplatz ist eine Stelle, an die ein Gerät gehört. Zu jedem Geräteplatz stehen die Felder des eingetragenen Geräts neben den jetzt beobachteten; was abweicht, ist fett, eingefärbt und mit „geändert“ bezeichnet.

Vorhersagen seit dem letzten Nachweis des freigegebenen Geräts sind betroffen: Niemand kann sagen, mit welchem Gerät sie entstanden. Sie lassen sich auflisten, bevor etwas entschieden wird.

Über dieses Gerät entscheiden: Geben Sie es nach einer Prüfung frei, dauerhaft oder auf Zeit; lassen Sie es neben dem jetzigen zu; oder lehnen Sie es ab, und der Alarm bleibt. Was dadurch wieder vertrauenswürdig wird, steht da, bevor Sie entscheiden. Entscheiden Sie später, so bleibt das Gerät in der Reihe der ausstehenden Entscheidungen, so lange es dauert: Durch Zeitablauf wird nie etwas entschieden. Kündigen Sie eine Wartung an, bevor an Firmware gearbeitet oder das Gerät abgezogen wird. „Zurücksetzen“ setzt eine frühere Eintragung wieder in Kraft. Alles verlangt Ihren Namen, Ihre Rolle und eine Notiz und bleibt in der Aufzeichnung.

Ein eingestecktes Gerät, das zu keinem Geräteplatz gehört, steht unter den Geräteplätzen.</translation>
    </message>
    <message>
        <source>A slot is the place where equipment belongs. Say at which port it is and of which kind, look at what it says, and see that each value reaches the right input of the model.</source>
        <translation>Ein Geräteplatz ist die Stelle, an die ein Gerät gehört. Geben Sie an, an welchem Anschluss es ist und von welcher Art, sehen Sie an, was es meldet, und prüfen Sie, dass jeder Wert den richtigen Eingang des Modells erreicht.</translation>
    </message>
    <message>
        <source>A table of CPU, memory and disk</source>
        <translation>Eine Tabelle von CPU, Arbeitsspeicher und Datenträger</translation>
    </message>
    <message>
        <source>A table of the drift measurements</source>
        <translation>Eine Tabelle der Driftmessungen</translation>
    </message>
    <message>
        <source>A table of the predictions: outputs, hardware, trust</source>
        <translation>Eine Tabelle der Vorhersagen: Ausgaben, Geräte, Vertrauen</translation>
    </message>
    <message>
        <source>A time of my own</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>A unit that belongs to no slot is connected</source>
        <translation>Ein Gerät, das zu keinem Geräteplatz gehört, ist angeschlossen</translation>
    </message>
    <message>
        <source>A unit that may be equipment is connected, and belongs to no slot.</source>
        <translation>Ein Gerät, das ein Messgerät sein kann, ist angeschlossen und gehört zu keinem Geräteplatz.</translation>
    </message>
    <message>
        <source>A write fails for want of space, or what is too young to be retired exceeds its size limit. Clears after 60 s with space again.</source>
        <translation>Ein Schreibvorgang scheitert an fehlendem Platz, oder was zum Aussondern zu jung ist, überschreitet seine Größengrenze. Erlischt nach 60 s mit wieder freiem Platz.</translation>
    </message>
    <message>
        <source>Accept beside the present one</source>
        <translation>Neben dem jetzigen zulassen</translation>
    </message>
    <message>
        <source>Accepted beside the present one: {unit}</source>
        <translation>Neben dem jetzigen zugelassen: {unit}</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Access to equipment</source>
        <translation>Zugriff auf Geräte</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Accuracy or RMSE</source>
        <translation>Genauigkeit oder RMSE</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Quittiert von</translation>
    </message>
    <message>
        <source>Acknowledged by {by}: {sentence}</source>
        <translation>Quittiert von {by}: {sentence}</translation>
    </message>
    <message>
        <source>Acknowledged for what was seen; another cause still waits</source>
        <translation>Quittiert für das Gesehene; eine weitere Ursache steht noch aus</translation>
    </message>
    <message>
        <source>Acknowledged within (half of them)</source>
        <translation>Zeit bis zum Quittieren (Hälfte)</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>Handelnd als</translation>
    </message>
    <message>
        <source>Acting as: {name}</source>
        <translation>Angemeldet als: {name}</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Anstehend</translation>
    </message>
    <message>
        <source>Active · acknowledged</source>
        <translation>Anstehend · quittiert</translation>
    </message>
    <message>
        <source>Active · not acknowledged</source>
        <translation>Anstehend · nicht quittiert</translation>
    </message>
    <message>
        <source>Add a [[slot]] with name, profile and port to site.toml; edgewatch devices ports lists the ports there are.</source>
        <translation>Tragen Sie in site.toml ein [[slot]] mit Name, Profil und Anschluss ein; edgewatch devices ports listet die vorhandenen Anschlüsse.</translation>
    </message>
    <message>
        <source>Affected, worst first: {features}</source>
        <translation>Betroffen, die stärksten zuerst: {features}</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>After the swap</source>
        <translation>Nach dem Austausch</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Agent / model available</source>
        <translation>Agent / Modell verfügbar</translation>
    </message>
    <message>
        <source>Agent stopped</source>
        <translation>Agent gestoppt</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Alarm at {site}</source>
        <translation>Alarm am Standort {site}</translation>
    </message>
    <message>
        <source>Alarm flood: {figures}</source>
        <translation>Alarmschwall: {figures}</translation>
    </message>
    <message>
        <source>Alarm floods</source>
        <translation>Alarmschwälle</translation>
    </message>
    <message>
        <source>Alarm h&amp;ealth</source>
        <translation>Alarmg&amp;üte</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>Alarmgüte</translation>
    </message>
    <message>
        <source>Alarm health from {begin} to {end}</source>
        <translation>Alarmgüte von {begin} bis {end}</translation>
    </message>
    <message>
        <source>Alarm {code}.</source>
        <translation>Alarm {code}.</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Alarms a day</source>
        <translation>Alarme pro Tag</translation>
    </message>
    <message>
        <source>Alarms sound</source>
        <translation>Alarme mit Ton</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>All inputs</source>
        <translation>Alle Eingänge</translation>
    </message>
    <message>
        <source>All inputs repeat the prediction before.|All inputs repeat the # predictions before.</source>
        <translation>Alle Eingaben wiederholen die Vorhersage davor.|Alle Eingaben wiederholen die # Vorhersagen davor.</translation>
    </message>
    <message>
        <source>All inputs taken together: their combinations, not one distribution.</source>
        <translation>Alle Eingaben zusammen: ihre Kombinationen, nicht eine einzelne Verteilung.</translation>
    </message>
    <message>
        <source>All is well: there is nothing to be done.</source>
        <translation>Alles in Ordnung: Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>All of the record</source>
        <translation>Ganze Aufzeichnung</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Alle Schweregrade</translation>
    </message>
    <message>
        <source>An agent watches this site already. It knows the site as it was when it started: end it and start it again once you are through.</source>
        <translation>Ein Agent überwacht diesen Standort bereits. Er kennt den Standort, wie er bei seinem Start war: Beenden Sie ihn und starten Sie ihn neu, sobald Sie fertig sind.</translation>
    </message>
    <message>
        <source>An alarm that goes away unseen stays here until a person has seen it.</source>
        <translation>Ein Alarm, der ungesehen vergeht, bleibt hier, bis eine Person ihn gesehen hat.</translation>
    </message>
    <message>
        <source>An alarm that is not worth a look costs the trust in the next one. Begin quietly; the page Alarms shows later which alarms came too often.</source>
        <translation>Ein Alarm, der keinen Blick wert ist, kostet das Vertrauen in den nächsten. Beginnen Sie ruhig; die Seite „Alarme“ zeigt später, welche Alarme zu oft kamen.</translation>
    </message>
    <message>
        <source>An approval lapsed ({subject})</source>
        <translation>Eine Freigabe ist abgelaufen ({subject})</translation>
    </message>
    <message>
        <source>An exchange behind the same adapter is seen</source>
        <translation>Ein Austausch hinter demselben Adapter wird erkannt</translation>
    </message>
    <message>
        <source>An export is under way.</source>
        <translation>Ein Export läuft.</translation>
    </message>
    <message>
        <source>An input of {model} made a step</source>
        <translation>Ein Eingang von {model} machte einen Sprung</translation>
    </message>
    <message>
        <source>An unknown unit is connected beside the {slot}.</source>
        <translation>Neben dem Gerät am Platz {slot} ist ein unbekanntes Gerät angeschlossen.</translation>
    </message>
    <message>
        <source>And # more of this kind.|And # more of this kind.</source>
        <translation>Und # weiteres dieser Art.|Und # weitere dieser Art.</translation>
    </message>
    <message>
        <source>Announce &amp;maintenance…</source>
        <translation>&amp;Wartung ankündigen…</translation>
    </message>
    <message>
        <source>Announce maintenance of “{slot}”</source>
        <translation>Wartung von „{slot}“ ankündigen</translation>
    </message>
    <message>
        <source>Announced by {by} at {begin}, until {end}: {note}. Once it is ended, every difference from the enrolment alarms again.</source>
        <translation>Angekündigt von {by} um {begin}, bis {end}: {note}. Sobald sie beendet ist, löst jede Abweichung von der Eintragung wieder einen Alarm aus.</translation>
    </message>
    <message>
        <source>Another cause came to it</source>
        <translation>Eine weitere Ursache kam hinzu</translation>
    </message>
    <message>
        <source>Another program has it open: {holder}.</source>
        <translation>Ein anderes Programm hält ihn geöffnet: {holder}.</translation>
    </message>
    <message>
        <source>Another unit than the approved one is connected, or it is not as approved.</source>
        <translation>Ein anderes als das freigegebene Gerät ist angeschlossen, oder es ist nicht wie freigegeben.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answers are wrong more often than is accepted, by labels that have come.</source>
        <translation>Antworten sind häufiger falsch als akzeptiert, nach den eingetroffenen Labels.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Approve for a time</source>
        <translation>Auf Zeit freigeben</translation>
    </message>
    <message>
        <source>Approved {unit}</source>
        <translation>Freigegeben: {unit}</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>As at the &amp;first start</source>
        <translation>Wie beim &amp;ersten Start</translation>
    </message>
    <message>
        <source>As checked</source>
        <translation>Wie geprüft</translation>
    </message>
    <message>
        <source>As exported?</source>
        <translation>Wie exportiert?</translation>
    </message>
    <message>
        <source>As in the &amp;preset</source>
        <translation>Wie vorein&amp;gestellt</translation>
    </message>
    <message>
        <source>As it should be</source>
        <translation>Wie es sein soll</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Ask for labels of recent cases; use these results with care until they have come.</source>
        <translation>Fordern Sie Labels für aktuelle Fälle an; verwenden Sie diese Ergebnisse mit Vorsicht, bis sie eingetroffen sind.</translation>
    </message>
    <message>
        <source>Ask the model itself (Ctrl+Y)</source>
        <translation>Das Modell selbst fragen (Strg+Y)</translation>
    </message>
    <message>
        <source>At least: {what}</source>
        <translation>Mindestens: {what}</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Mittlere Präzision</translation>
    </message>
    <message>
        <source>Back from the shelf</source>
        <translation>Zurückstellung beendet</translation>
    </message>
    <message>
        <source>Bars: distance from the median of the reference, in robust deviations (σ).</source>
        <translation>Balken: Abstand vom Median der Referenz, in robusten Abweichungen (σ).</translation>
    </message>
    <message>
        <source>Bars: how much each input moved the output away from its mean over the reference; together they make up the whole difference. Whisker: two standard errors of the sampling.</source>
        <translation>Balken: wie weit jede Eingabe die Ausgabe von ihrem Mittelwert über die Referenz wegbewegt hat; zusammen ergeben sie den ganzen Unterschied. Fehlerbalken: zwei Standardfehler der Stichprobe.</translation>
    </message>
    <message>
        <source>Baseline changed</source>
        <translation>Baseline geändert</translation>
    </message>
    <message>
        <source>Between A and B: {duration}</source>
        <translation>Zwischen A und B: {duration}</translation>
    </message>
    <message>
        <source>Beyond the limit in the last window, and not yet with enough evidence: {metrics}. More labels will tell.</source>
        <translation>Im letzten Fenster jenseits der Grenze, noch ohne ausreichende Evidenz: {metrics}. Weitere Labels werden es zeigen.</translation>
    </message>
    <message>
        <source>Beyond the limit: {metrics}</source>
        <translation>Jenseits der Grenze: {metrics}</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Both are accepted from now on, as with a dock that shows two ports.</source>
        <translation>Ab jetzt sind beide zugelassen, etwa bei einer Dockingstation, die zwei Anschlüsse zeigt.</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Build one from reference data: edgewatch baseline build {model} REFERENCE.csv</source>
        <translation>Erstellen Sie eine aus Referenzdaten: edgewatch baseline build {model} REFERENCE.csv</translation>
    </message>
    <message>
        <source>Bundles (*.zip)</source>
        <translation>Prüfpakete (*.zip)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>By its inputs the model must be wrong more often than is accepted.</source>
        <translation>Nach seinen Eingaben muss das Modell häufiger falsch liegen als akzeptiert.</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>&amp;Auswählen …</translation>
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
        <translation>CPU des Rechners</translation>
    </message>
    <message>
        <source>CPU {value} %</source>
        <translation>CPU {value} %</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrierfehler</translation>
    </message>
    <message>
        <source>Calibration is off by more than chance: {told}.</source>
        <translation>Die Kalibrierung weicht mehr als zufällig ab: {told}.</translation>
    </message>
    <message>
        <source>Calibration: in every bin what came true agrees with what was said.</source>
        <translation>Kalibrierung: In jedem Intervall stimmt das Eingetroffene mit dem Vorhergesagten überein.</translation>
    </message>
    <message>
        <source>Calibration: too few labels, or the model gives no probabilities.</source>
        <translation>Kalibrierung: zu wenige Labels, oder das Modell gibt keine Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Calls that succeeded</source>
        <translation>Erfolgreiche Aufrufe</translation>
    </message>
    <message>
        <source>Came true</source>
        <translation>Eingetroffen</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Cannot estimate: {reason}</source>
        <translation>Keine Schätzung möglich: {reason}</translation>
    </message>
    <message>
        <source>Cannot judge</source>
        <translation>Nicht beurteilbar</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Case and label in that table</source>
        <translation>Fall und Label in dieser Tabelle</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Verursacht durch</translation>
    </message>
    <message>
        <source>Caused by: {cause}</source>
        <translation>Verursacht durch: {cause}</translation>
    </message>
    <message>
        <source>Change a rule</source>
        <translation>Eine Regel ändern</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Chattering</source>
        <translation>Flatternd</translation>
    </message>
    <message>
        <source>Check a bundle from its first byte to its last</source>
        <translation>Ein Prüfpaket vom ersten bis zum letzten Byte prüfen</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Er&amp;neut prüfen</translation>
    </message>
    <message>
        <source>Check by other means what it would tell.</source>
        <translation>Prüfen Sie auf andere Weise, was er melden würde.</translation>
    </message>
    <message>
        <source>Check by other means what it would tell; whoever took it out of service returns it.</source>
        <translation>Prüfen Sie auf andere Weise, was er melden würde; wer ihn außer Betrieb genommen hat, nimmt ihn wieder in Betrieb.</translation>
    </message>
    <message>
        <source>Check power and cable of the equipment.</source>
        <translation>Prüfen Sie Stromversorgung und Kabel des Geräts.</translation>
    </message>
    <message>
        <source>Check power and cable of the {slot}; do not rely on new results until it is back.</source>
        <translation>Prüfen Sie Stromversorgung und Kabel des Geräts am Platz {slot}; vertrauen Sie neuen Ergebnissen nicht, bis es zurück ist.</translation>
    </message>
    <message>
        <source>Check sample and equipment, then repeat; use these results with care.</source>
        <translation>Prüfen Sie Probe und Gerät, dann wiederholen Sie; verwenden Sie diese Ergebnisse mit Vorsicht.</translation>
    </message>
    <message>
        <source>Check the cables of {slot} and {other}; do not rely on new results until they are right.</source>
        <translation>Prüfen Sie die Kabel von {slot} und {other}; vertrauen Sie neuen Ergebnissen nicht, bis sie richtig sind.</translation>
    </message>
    <message>
        <source>Check the equipment that gives these readings; use results with care.</source>
        <translation>Prüfen Sie das Gerät, das diese Messwerte liefert; verwenden Sie Ergebnisse mit Vorsicht.</translation>
    </message>
    <message>
        <source>Check this &amp;workstation …</source>
        <translation>Diesen &amp;Rechner prüfen …</translation>
    </message>
    <message>
        <source>Check this workstation</source>
        <translation>Diesen Rechner prüfen</translation>
    </message>
    <message>
        <source>Checking and copying the model …</source>
        <translation>Das Modell wird geprüft und kopiert …</translation>
    </message>
    <message>
        <source>Checking the record</source>
        <translation>Die Aufzeichnung wird geprüft</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, on a disk that has space.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen, auf einem Datenträger mit freiem Platz.</translation>
    </message>
    <message>
        <source>Choose a longer one, or another, at the top.</source>
        <translation>Wählen Sie oben einen längeren oder einen anderen.</translation>
    </message>
    <message>
        <source>Choose a longer span at the top of the window to look further back.</source>
        <translation>Wählen Sie oben im Fenster einen längeren Zeitraum, um weiter zurückzublicken.</translation>
    </message>
    <message>
        <source>Choose a moment that is still to come.</source>
        <translation>Wählen Sie einen Zeitpunkt in der Zukunft.</translation>
    </message>
    <message>
        <source>Choose a rule to change it.</source>
        <translation>Wählen Sie eine Regel, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Choose another stretch of time at the top, or open the page again.</source>
        <translation>Wählen Sie oben einen anderen Zeitabschnitt, oder öffnen Sie die Seite erneut.</translation>
    </message>
    <message>
        <source>Choose the ONNX file of the model that is used here. It is copied into the site; its hash tells later whether the model that runs is still this one.</source>
        <translation>Wählen Sie die ONNX-Datei des Modells, das hier verwendet wird. Sie wird in den Standort kopiert; ihr Hash sagt später, ob das laufende Modell noch dieses ist.</translation>
    </message>
    <message>
        <source>Choose the file of the model.</source>
        <translation>Wählen Sie die Datei des Modells.</translation>
    </message>
    <message>
        <source>Choose the kind of equipment.</source>
        <translation>Wählen Sie die Geräteart.</translation>
    </message>
    <message>
        <source>Choose the port of the equipment.</source>
        <translation>Wählen Sie den Anschluss des Geräts.</translation>
    </message>
    <message>
        <source>Choose the reference file, or skip this step.</source>
        <translation>Wählen Sie die Referenzdatei, oder überspringen Sie diesen Schritt.</translation>
    </message>
    <message>
        <source>Choose the time to look at</source>
        <translation>Wählen Sie die anzuzeigende Zeit</translation>
    </message>
    <message>
        <source>Choose your role.</source>
        <translation>Wählen Sie Ihre Rolle.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Chosen span …</source>
        <translation>Gewählter Zeitraum …</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Erloschen</translation>
    </message>
    <message>
        <source>Cleared after</source>
        <translation>Erloschen nach</translation>
    </message>
    <message>
        <source>Cleared · not acknowledged</source>
        <translation>Erloschen · nicht quittiert</translation>
    </message>
    <message>
        <source>Cleared, not acknowledged</source>
        <translation>Erloschen, nicht quittiert</translation>
    </message>
    <message>
        <source>Cleared: {sentence}</source>
        <translation>Erloschen: {sentence}</translation>
    </message>
    <message>
        <source>Clears with its cause.</source>
        <translation>Erlischt mit seiner Ursache.</translation>
    </message>
    <message>
        <source>Clock jumped</source>
        <translation>Uhr gesprungen</translation>
    </message>
    <message>
        <source>Close that program, or let EdgeWatch&apos;s feed read it.</source>
        <translation>Schließen Sie dieses Programm, oder lassen Sie es von der Einspeisung von EdgeWatch lesen.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Closed alarms</source>
        <translation>Geschlossene Alarme</translation>
    </message>
    <message>
        <source>Closed: {sentence}</source>
        <translation>Geschlossen: {sentence}</translation>
    </message>
    <message>
        <source>Closer (Ctrl++)</source>
        <translation>Näher (Strg++)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code of the equipment</source>
        <translation>Code des Geräts</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Farben des &amp;Systems</translation>
    </message>
    <message>
        <source>Column with the &amp;truth</source>
        <translation>Spalte mit dem wah&amp;ren Wert</translation>
    </message>
    <message>
        <source>Column with the t&amp;ime</source>
        <translation>Spalte mit der Ze&amp;it</translation>
    </message>
    <message>
        <source>Column with the time</source>
        <translation>Spalte mit der Zeit</translation>
    </message>
    <message>
        <source>Column with the truth</source>
        <translation>Spalte mit dem wahren Wert</translation>
    </message>
    <message>
        <source>Compared with # row of {source}, in force since {since}.|Compared with # rows of {source}, in force since {since}.</source>
        <translation>Verglichen mit # Zeile von {source}, in Kraft seit {since}.|Verglichen mit # Zeilen von {source}, in Kraft seit {since}.</translation>
    </message>
    <message>
        <source>Compared with # row, in force since {since}.|Compared with # rows, in force since {since}.</source>
        <translation>Verglichen mit # Zeile, in Kraft seit {since}.|Verglichen mit # Zeilen, in Kraft seit {since}.</translation>
    </message>
    <message>
        <source>Comparing with the signed list</source>
        <translation>Vergleich mit der signierten Liste</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Confirm results by another method and tell the site engineer.</source>
        <translation>Bestätigen Sie Ergebnisse mit einer anderen Methode und informieren Sie die Standorttechnik.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when it is as approved again, or the site engineer approves it as it is after a check.</source>
        <translation>Bestätigen Sie Ergebnisse mit einer anderen Methode. Das Vertrauen kehrt zurück, wenn es wieder wie freigegeben ist oder die Standorttechnik es, wie es ist, nach einer Prüfung freigibt.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when it is back at its port, or the site engineer approves it there after a check.</source>
        <translation>Bestätigen Sie Ergebnisse mit einer anderen Methode. Das Vertrauen kehrt zurück, wenn es wieder an seinem Anschluss ist oder die Standorttechnik es dort nach einer Prüfung freigibt.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the approved unit is back, or the site engineer approves the new one after a check.</source>
        <translation>Bestätigen Sie Ergebnisse mit einer anderen Methode. Das Vertrauen kehrt zurück, wenn das freigegebene Gerät zurück ist oder die Standorttechnik das neue nach einer Prüfung freigibt.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the approved unit is back, or the site engineer approves this one again.</source>
        <translation>Bestätigen Sie Ergebnisse mit einer anderen Methode. Das Vertrauen kehrt zurück, wenn das freigegebene Gerät zurück ist oder die Standorttechnik dieses wieder freigibt.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the former adapter is back, or the site engineer approves the new one.</source>
        <translation>Bestätigen Sie Ergebnisse mit einer anderen Methode. Das Vertrauen kehrt zurück, wenn der frühere Adapter zurück ist oder die Standorttechnik den neuen freigibt.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the former firmware is back, or the site engineer approves the new one after a check.</source>
        <translation>Bestätigen Sie Ergebnisse mit einer anderen Methode. Das Vertrauen kehrt zurück, wenn die frühere Firmware zurück ist oder die Standorttechnik die neue nach einer Prüfung freigibt.</translation>
    </message>
    <message>
        <source>Confirm results of that time if they matter; tell the site engineer if it happens again.</source>
        <translation>Bestätigen Sie Ergebnisse aus dieser Zeit, wenn sie wichtig sind; informieren Sie die Standorttechnik, wenn es erneut geschieht.</translation>
    </message>
    <message>
        <source>Confirm results that matter by another method.</source>
        <translation>Bestätigen Sie wichtige Ergebnisse mit einer anderen Methode.</translation>
    </message>
    <message>
        <source>Confirm these results by another method.</source>
        <translation>Bestätigen Sie diese Ergebnisse mit einer anderen Methode.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einverständnis</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Copy &amp;fingerprint</source>
        <translation>&amp;Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>Copy all rows, to be put into a sheet</source>
        <translation>Alle Zeilen kopieren, um sie in eine Tabelle einzufügen</translation>
    </message>
    <message>
        <source>Copy the co&amp;mmands</source>
        <translation>Befehle &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy, save, print, or show as a table</source>
        <translation>Kopieren, speichern, drucken oder als Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Copying the record</source>
        <translation>Die Aufzeichnung wird kopiert</translation>
    </message>
    <message>
        <source>Corner view</source>
        <translation>Eckansicht</translation>
    </message>
    <message>
        <source>Could be better</source>
        <translation>Verbesserbar</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Course of the output</source>
        <translation>Verlauf der Ausgabe</translation>
    </message>
    <message>
        <source>Course of {output}</source>
        <translation>Verlauf von {output}</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Current prediction</source>
        <translation>Aktuelle Vorhersage</translation>
    </message>
    <message>
        <source>Cursors</source>
        <translation>Cursor</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>&amp;Später entscheiden</translation>
    </message>
    <message>
        <source>Decide about the unit in “{slot}”</source>
        <translation>Über das Gerät an „{slot}“ entscheiden</translation>
    </message>
    <message>
        <source>Decide as without EdgeWatch; start the agent, or tell the site engineer.</source>
        <translation>Entscheiden Sie wie ohne EdgeWatch; starten Sie den Agenten, oder informieren Sie die Standorttechnik.</translation>
    </message>
    <message>
        <source>Declare a model first, or skip this step.</source>
        <translation>Geben Sie zuerst ein Modell an, oder überspringen Sie diesen Schritt.</translation>
    </message>
    <message>
        <source>Declare a model first.</source>
        <translation>Geben Sie zuerst ein Modell an.</translation>
    </message>
    <message>
        <source>Declared already: {names}.</source>
        <translation>Bereits angegeben: {names}.</translation>
    </message>
    <message>
        <source>Declaring the slot …</source>
        <translation>Der Geräteplatz wird angegeben …</translation>
    </message>
    <message>
        <source>Describing the reference …</source>
        <translation>Die Referenz wird beschrieben …</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Device changed</source>
        <translation>Gerät geändert</translation>
    </message>
    <message>
        <source>Device in doubt</source>
        <translation>Gerät zweifelhaft</translation>
    </message>
    <message>
        <source>Device missing</source>
        <translation>Gerät fehlt</translation>
    </message>
    <message>
        <source>Device moved</source>
        <translation>Gerät umgesteckt</translation>
    </message>
    <message>
        <source>Device not verified</source>
        <translation>Gerät nicht bestätigt</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Disk short</source>
        <translation>Datenträger knapp</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Do not rely on its results; tell the site engineer, who declares the new model.</source>
        <translation>Vertrauen Sie seinen Ergebnissen nicht; informieren Sie die Standorttechnik, die das neue Modell angibt.</translation>
    </message>
    <message>
        <source>Do not rely on this prediction</source>
        <translation>Dieser Vorhersage nicht vertrauen</translation>
    </message>
    <message>
        <source>Do not train anew.</source>
        <translation>Nicht neu trainieren.</translation>
    </message>
    <message>
        <source>Do not use it to decide about a result of today.</source>
        <translation>Verwenden Sie es nicht, um über ein Ergebnis von heute zu entscheiden.</translation>
    </message>
    <message>
        <source>Do not use its results. Trust returns when the approved unit is back.</source>
        <translation>Verwenden Sie seine Ergebnisse nicht. Das Vertrauen kehrt zurück, wenn das freigegebene Gerät zurück ist.</translation>
    </message>
    <message>
        <source>Do not use results of {slot} and {other}. Trust returns when each unit is at its own place again.</source>
        <translation>Verwenden Sie keine Ergebnisse von {slot} und {other}. Das Vertrauen kehrt zurück, wenn jedes Gerät wieder an seinem Platz ist.</translation>
    </message>
    <message>
        <source>Do not use results until the site engineer ends the maintenance.</source>
        <translation>Verwenden Sie keine Ergebnisse, bis die Standorttechnik die Wartung beendet.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done: {words}.</source>
        <translation>Erledigt: {words}.</translation>
    </message>
    <message>
        <source>Done: {words}. {rest}.</source>
        <translation>Erledigt: {words}. {rest}.</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Gezeichnet</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Drift has not been measured in this stretch of time.</source>
        <translation>In diesem Zeitabschnitt wurde keine Drift gemessen.</translation>
    </message>
    <message>
        <source>Drift map: nothing measured yet</source>
        <translation>Driftkarte: noch nichts gemessen</translation>
    </message>
    <message>
        <source>Drift map: {total}. {cell}</source>
        <translation>Driftkarte: {total}. {cell}</translation>
    </message>
    <message>
        <source>Drift measurements</source>
        <translation>Driftmessungen</translation>
    </message>
    <message>
        <source>Drift of every feature over time</source>
        <translation>Drift jedes Merkmals im Zeitverlauf</translation>
    </message>
    <message>
        <source>Drift over limit</source>
        <translation>Drift über Grenze</translation>
    </message>
    <message>
        <source>Drift was not measured in this stretch of time.</source>
        <translation>In diesem Zeitabschnitt wurde keine Drift gemessen.</translation>
    </message>
    <message>
        <source>Drift, worst of limit</source>
        <translation>Drift, größter Anteil der Grenze</translation>
    </message>
    <message>
        <source>Drift: not measured in this span</source>
        <translation>Drift: in diesem Zeitraum nicht gemessen</translation>
    </message>
    <message>
        <source>Drift: worst {value} of the limit</source>
        <translation>Drift: höchstens {value} der Grenze</translation>
    </message>
    <message>
        <source>Duplicated</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Each line is one matter that needs a person. Alarms that one event caused are folded under it and are settled with it; nothing is hidden.

Acknowledge (Ctrl+K) says that a named person has seen the alarm as it is now; a new cause on the same equipment alarms anew. High alarms take a note of what was done. An acknowledgement does not make the inputs good: the alarm stands until its cause is gone or the new unit is approved on the page Devices. Mark several lines with Shift or Ctrl to acknowledge them together.

Shelve silences one alarm for at most 12 hours; it comes back by itself. Out of service silences a code until a person returns it, and EdgeWatch does not call the inputs checked meanwhile. To pause the sound does neither: alarms go on.

EdgeWatch is not the alarm system of your equipment and does not replace it.</source>
        <translation>Jede Zeile ist ein Vorgang, der eine Person braucht. Alarme, die ein einzelnes Ereignis ausgelöst hat, sind darunter eingeordnet und werden mit ihm erledigt; nichts wird verborgen.

„Quittieren“ (Strg+K) besagt, dass eine namentlich genannte Person den Alarm so gesehen hat, wie er jetzt ist; eine neue Ursache am selben Gerät löst erneut einen Alarm aus. Hohe Alarme verlangen eine Notiz darüber, was getan wurde. Eine Quittierung macht die Eingaben nicht gut: Der Alarm steht an, bis seine Ursache beseitigt oder das neue Gerät auf der Seite „Geräte“ freigegeben ist. Markieren Sie mehrere Zeilen mit Umschalt oder Strg, um sie gemeinsam zu quittieren.

„Zurückstellen“ lässt einen Alarm höchstens 12 Stunden schweigen; er kommt von selbst wieder. „Außer Betrieb“ lässt einen Code schweigen, bis eine Person ihn wieder in Betrieb nimmt, und EdgeWatch nennt die Eingaben solange nicht geprüft. Den Ton zu pausieren tut keines von beiden: Die Alarme laufen weiter.

EdgeWatch ist nicht das Alarmsystem Ihrer Geräte und ersetzt es nicht.</translation>
    </message>
    <message>
        <source>Each row is an input or output, each cell a stretch of time. The colour says how far the measure stands against its limit: pale is far below, yellow is over the limit, dark red is four times the limit. Hatched cells have too few rows to be judged, empty ones were not measured. The worst row is on top, with its latest value at the right. Dashed lines are changes of the equipment, the model or the baseline.

Choose a cell with the mouse or the arrow keys to compare both distributions. + and -, or Ctrl and the wheel, show a shorter or longer stretch; dragging shows what was dragged over; Shift and the arrow keys go earlier or later.

Short stretches show the windows that the agent judged. Long ones are measured as a whole from the sketches of minutes, hours and days, against the limit of one window, so that a colour means the same size of a change everywhere; edgewatch drift --window gives the exact limits.

Evidence is what raises an alarm: it gathers row by row, and reaches 1 without a change no more often than alarms_per_year in site.toml allows. PSI, taken over the deciles of the reference, Kolmogorov–Smirnov and the others measure how large a change is; their limits allow for rows that depend on each other. T² finds unusual combinations of inputs, Q those the reference never had.</source>
        <translation>Jede Zeile ist eine Eingabe oder Ausgabe, jede Zelle ein Zeitabschnitt. Die Farbe sagt, wo das Maß im Verhältnis zu seiner Grenze steht: Blass ist weit darunter, Gelb ist über der Grenze, Dunkelrot ist das Vierfache der Grenze. Schraffierte Zellen haben zu wenige Zeilen für ein Urteil, leere wurden nicht gemessen. Die schlechteste Zeile steht oben, mit ihrem letzten Wert rechts. Gestrichelte Linien sind Änderungen an Geräten, Modell oder Baseline.

Wählen Sie eine Zelle mit der Maus oder den Pfeiltasten, um beide Verteilungen zu vergleichen. + und - oder Strg und das Mausrad zeigen einen kürzeren oder längeren Abschnitt; Ziehen zeigt, worüber gezogen wurde; Umschalt und die Pfeiltasten gehen früher oder später.

Kurze Abschnitte zeigen die Fenster, die der Agent beurteilt hat. Lange werden im Ganzen aus den Verdichtungen von Minuten, Stunden und Tagen gemessen, gegen die Grenze eines Fensters, sodass eine Farbe überall dieselbe Größe einer Änderung bedeutet; edgewatch drift --window gibt die genauen Grenzen.

Evidenz ist, was einen Alarm auslöst: Sie sammelt sich Zeile für Zeile und erreicht 1 ohne eine Änderung nicht öfter, als alarms_per_year in site.toml erlaubt. PSI, über die Dezile der Referenz genommen, Kolmogorov–Smirnov und die anderen messen, wie groß eine Änderung ist; ihre Grenzen berücksichtigen Zeilen, die voneinander abhängen. T² findet ungewöhnliche Kombinationen von Eingaben, Q solche, die die Referenz nie hatte.</translation>
    </message>
    <message>
        <source>Each tile is a number with its last 24 hours as a small line; choose one to see its course over the span at the top, with the limit of its alarm as a dashed line. A tile with ! is beyond a limit. Limits are set in [alarms] of site.toml.

Latency is that of the model&apos;s own calls, good to a quarter (it is kept as a histogram of ten bins a decade). Agent available is the share of the span in which the agent watched; model available the share in which a program ran the model, of the time in which one should have: a program that was closed in order is not missed, one that was killed or crashed is missed until it is back. Waiting is what programs have written down and the agent has not yet taken over.

The table shows what EdgeWatch itself costs: the agent, each feed, and this window; CPU of a process is of one core. The last table shows the equipment on the bus, which is seen without opening it: a serial number that is a placeholder, or that two units share, proves nothing.</source>
        <translation>Jede Kachel ist eine Zahl mit ihren letzten 24 Stunden als kleine Linie; wählen Sie eine, um ihren Verlauf über den Zeitraum oben zu sehen, mit der Grenze ihres Alarms als gestrichelte Linie. Eine Kachel mit ! ist jenseits einer Grenze. Grenzen werden in [alarms] von site.toml gesetzt.

Die Latenz ist die der eigenen Aufrufe des Modells, auf ein Viertel genau (sie wird als Histogramm mit zehn Klassen je Dekade gehalten). „Agent verfügbar“ ist der Anteil des Zeitraums, in dem der Agent überwachte; „Modell verfügbar“ der Anteil, in dem ein Programm das Modell ausführte, an der Zeit, in der eines es sollte: Ein ordnungsgemäß geschlossenes Programm wird nicht vermisst, ein abgebrochenes oder abgestürztes wird vermisst, bis es zurück ist. „Wartend“ ist, was Programme geschrieben haben und der Agent noch nicht übernommen hat.

Die Tabelle zeigt, was EdgeWatch selbst kostet: den Agenten, jede Einspeisung und dieses Fenster; die CPU eines Prozesses bezieht sich auf einen Kern. Die letzte Tabelle zeigt die Geräte am Bus, gesehen, ohne sie zu öffnen: Eine Seriennummer, die ein Platzhalter ist oder die zwei Geräte teilen, beweist nichts.</translation>
    </message>
    <message>
        <source>Earlier (Ctrl+Left)</source>
        <translation>Früher (Strg+Links)</translation>
    </message>
    <message>
        <source>Earlier enrolments</source>
        <translation>Frühere Eintragungen</translation>
    </message>
    <message>
        <source>Earlier enrolments of “{slot}”</source>
        <translation>Frühere Eintragungen von „{slot}“</translation>
    </message>
    <message>
        <source>Earlier predictions keep the state they were made in.</source>
        <translation>Frühere Vorhersagen behalten den Zustand, in dem sie entstanden.</translation>
    </message>
    <message>
        <source>EdgeWatch &amp;reads the equipment and runs the model itself</source>
        <translation>EdgeWatch &amp;liest die Geräte und führt das Modell selbst aus</translation>
    </message>
    <message>
        <source>EdgeWatch does not watch {site}</source>
        <translation>EdgeWatch überwacht {site} nicht</translation>
    </message>
    <message>
        <source>EdgeWatch is not the alarm system of the equipment.</source>
        <translation>EdgeWatch ist nicht das Alarmsystem der Geräte.</translation>
    </message>
    <message>
        <source>EdgeWatch is not the alarm system of the equipment. It watches the model and what feeds it; it never takes the place of the alarms of a device, which must stay on and in earshot.</source>
        <translation>EdgeWatch ist nicht das Alarmsystem der Geräte. Es überwacht das Modell und was es speist; es tritt nie an die Stelle der Alarme eines Geräts, die eingeschaltet und in Hörweite bleiben müssen.</translation>
    </message>
    <message>
        <source>EdgeWatch itself</source>
        <translation>EdgeWatch selbst</translation>
    </message>
    <message>
        <source>EdgeWatch watches a model and the equipment that feeds it, and says when a prediction should not be relied on. It is not the alarm system of the equipment. Everything can be changed later; you can leave at any time and go on from there.</source>
        <translation>EdgeWatch überwacht ein Modell und die Geräte, die es speisen, und sagt, wann einer Vorhersage nicht vertraut werden soll. Es ist nicht das Alarmsystem der Geräte. Alles lässt sich später ändern; Sie können jederzeit aufhören und von dort weitermachen.</translation>
    </message>
    <message>
        <source>EdgeWatch – {site}</source>
        <translation>EdgeWatch – {site}</translation>
    </message>
    <message>
        <source>EdgeWatch – {site} (recorded)</source>
        <translation>EdgeWatch – {site} (aufgezeichnet)</translation>
    </message>
    <message>
        <source>EdgeWatch: setting up</source>
        <translation>EdgeWatch: Einrichtung</translation>
    </message>
    <message>
        <source>End &amp;maintenance…</source>
        <translation>&amp;Wartung beenden…</translation>
    </message>
    <message>
        <source>End the &amp;shelving …</source>
        <translation>Zurückstellung b&amp;eenden …</translation>
    </message>
    <message>
        <source>End the maintenance of “{slot}”</source>
        <translation>Wartung von „{slot}“ beenden</translation>
    </message>
    <message>
        <source>End the shelving</source>
        <translation>Zurückstellung beenden</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Enrol for a time</source>
        <translation>Auf Zeit eintragen</translation>
    </message>
    <message>
        <source>Enrol the unit in “{slot}”</source>
        <translation>Gerät an „{slot}“ eintragen</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Eingetragen</translation>
    </message>
    <message>
        <source>Enrolled against observed</source>
        <translation>Eingetragen und beobachtet</translation>
    </message>
    <message>
        <source>Enrolled {unit}</source>
        <translation>Eingetragen: {unit}</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Equipment and inputs are those that this model was checked with.</source>
        <translation>Geräte und Eingaben sind die, mit denen dieses Modell geprüft wurde.</translation>
    </message>
    <message>
        <source>Equipment plugged into this workstation</source>
        <translation>An diesen Rechner angeschlossene Geräte</translation>
    </message>
    <message>
        <source>Equipment that is reached over the network needs no port here.</source>
        <translation>Geräte, die über das Netzwerk erreicht werden, brauchen hier keinen Anschluss.</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>Estimated performance low</source>
        <translation>Geschätzte Leistung niedrig</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events, equipment, identifications</source>
        <translation>Ereignisse, Geräte, Identifizierungen</translation>
    </message>
    <message>
        <source>Every byte is checked …</source>
        <translation>Jedes Byte wird geprüft …</translation>
    </message>
    <message>
        <source>Every file of the bundle is, byte for byte, what was exported.</source>
        <translation>Jede Datei des Prüfpakets ist Byte für Byte das, was exportiert wurde.</translation>
    </message>
    <message>
        <source>Every input of the model is fed.</source>
        <translation>Jeder Eingang des Modells wird gespeist.</translation>
    </message>
    <message>
        <source>Every measured metric is within its limit</source>
        <translation>Jede gemessene Metrik ist innerhalb ihrer Grenze</translation>
    </message>
    <message>
        <source>Every metric that is judged is within its limit.</source>
        <translation>Jede beurteilte Metrik ist innerhalb ihrer Grenze.</translation>
    </message>
    <message>
        <source>Every prediction that the change affected</source>
        <translation>Jede Vorhersage, die von der Änderung betroffen ist</translation>
    </message>
    <message>
        <source>Every sealed record is, value for value, what the agent sealed, in that order, and none is missing but what retention, erasure or, in a bundle, the export accounts for.</source>
        <translation>Jeder versiegelte Datensatz ist Wert für Wert und in dieser Reihenfolge das, was der Agent versiegelt hat, und keiner fehlt außer denen, die durch Aufbewahrungsfrist, Löschung oder, in einem Prüfpaket, den Export erklärt sind.</translation>
    </message>
    <message>
        <source>Everything is looked at …</source>
        <translation>Alles wird angesehen …</translation>
    </message>
    <message>
        <source>Everything is recorded on this workstation. The oldest goes first where the record reaches its size; what is younger than six months is always kept.</source>
        <translation>Alles wird auf diesem Rechner aufgezeichnet. Das Älteste geht zuerst, wo die Aufzeichnung ihre Größe erreicht; was jünger als sechs Monate ist, bleibt immer erhalten.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidenz</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export a bundle</source>
        <translation>Ein Prüfpaket exportieren</translation>
    </message>
    <message>
        <source>Exported: {path}, {size}.</source>
        <translation>Exportiert: {path}, {size}.</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Export läuft …</translation>
    </message>
    <message>
        <source>Exports so far</source>
        <translation>Bisherige Exporte</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Far from the middle of the reference: {inputs}.</source>
        <translation>Weit von der Mitte der Referenz: {inputs}.</translation>
    </message>
    <message>
        <source>Farthest from the reference, in robust deviations (σ)</source>
        <translation>Am weitesten von der Referenz, in robusten Abweichungen (σ)</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Feed {name}</source>
        <translation>Einspeisung {name}</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Einspeisungen</translation>
    </message>
    <message>
        <source>Few alarms, each worth a look: another unit, a model that is not the declared one, drift with evidence. At most one interruption a shift for one cause.</source>
        <translation>Wenige Alarme, jeder einen Blick wert: ein anderes Gerät, ein Modell, das nicht das angegebene ist, Drift mit Evidenz. Höchstens eine Unterbrechung je Schicht für eine Ursache.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File with a header line</source>
        <translation>Datei mit Kopfzeile</translation>
    </message>
    <message>
        <source>Files of the bundle</source>
        <translation>Dateien des Prüfpakets</translation>
    </message>
    <message>
        <source>Fill in a note.</source>
        <translation>Geben Sie eine Notiz ein.</translation>
    </message>
    <message>
        <source>Fill in the name of the site.</source>
        <translation>Geben Sie den Namen des Standorts ein.</translation>
    </message>
    <message>
        <source>Fill in your name and a note.</source>
        <translation>Geben Sie Ihren Namen und eine Notiz ein.</translation>
    </message>
    <message>
        <source>Fill in your name at the foot of the window first.</source>
        <translation>Geben Sie zuerst unten im Fenster Ihren Namen ein.</translation>
    </message>
    <message>
        <source>Fill in your name.</source>
        <translation>Geben Sie Ihren Namen ein.</translation>
    </message>
    <message>
        <source>Fingerprint that the site told you</source>
        <translation>Fingerabdruck, den der Standort Ihnen mitteilte</translation>
    </message>
    <message>
        <source>Fingerprint that the site told you, SHA256:… (optional)</source>
        <translation>Fingerabdruck, den der Standort Ihnen mitteilte, SHA256:… (optional)</translation>
    </message>
    <message>
        <source>First window over its limit: {time}, {duration} after “{event}”.</source>
        <translation>Erstes Fenster über seiner Grenze: {time}, {duration} nach „{event}“.</translation>
    </message>
    <message>
        <source>First window over its limit: {time}.</source>
        <translation>Erstes Fenster über seiner Grenze: {time}.</translation>
    </message>
    <message>
        <source>Five lanes share one time axis: the state of the equipment, the worst drift against its limit (the dashed line), alarms by priority, predictions, and the load of the workstation. The tinted span is the time in which predictions are affected; they are drawn as crosses. Over a long time predictions are drawn from the least to the greatest of each minute, hour or day, with their mean. Hatched is a time in which nobody watched.

Turn the wheel or press + and - to look closer or wider, drag or press the arrow keys to move; hold Shift while dragging to look at exactly that stretch. Click to put cursor A at a moment and Shift-click for cursor B, or press A and B and move with Shift and the arrow keys; Delete takes both away. What stands at the cursors, how long after the swap that is, and the time between them are told under the lanes.

The line above the lanes tells the chain: what was swapped, what drifted after it, the alarms, the predictions affected. Select an event in the table to put cursor A there.</source>
        <translation>Fünf Spuren teilen eine Zeitachse: der Zustand der Geräte, die größte Drift im Verhältnis zu ihrer Grenze (die gestrichelte Linie), Alarme nach Priorität, Vorhersagen und die Last des Rechners. Der eingefärbte Bereich ist die Zeit, in der Vorhersagen betroffen sind; sie sind als Kreuze gezeichnet. Über lange Zeit werden Vorhersagen vom kleinsten bis zum größten Wert jeder Minute, jeder Stunde oder jedes Tages gezeichnet, mit ihrem Mittelwert. Schraffiert ist eine Zeit, in der niemand überwachte.

Drehen Sie das Mausrad oder drücken Sie + und -, um näher oder weiter zu sehen, ziehen Sie oder drücken Sie die Pfeiltasten, um zu verschieben; halten Sie beim Ziehen Umschalt, um genau diesen Abschnitt zu sehen. Klicken Sie, um Cursor A auf einen Zeitpunkt zu setzen, und klicken Sie mit Umschalt für Cursor B, oder drücken Sie A und B und bewegen Sie sie mit Umschalt und den Pfeiltasten; Entf nimmt beide weg. Was an den Cursorn steht, wie lange nach dem Austausch das ist und die Zeit zwischen ihnen steht unter den Spuren.

Die Zeile über den Spuren erzählt die Kette: was ausgetauscht wurde, was danach driftete, die Alarme, die betroffenen Vorhersagen. Wählen Sie ein Ereignis in der Tabelle, um Cursor A dorthin zu setzen.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>For a further slot come back to this step and give it another name.</source>
        <translation>Für einen weiteren Geräteplatz kehren Sie zu diesem Schritt zurück und geben Sie ihm einen anderen Namen.</translation>
    </message>
    <message>
        <source>For a site under test, where somebody watches all the time. People stop reading alarms that come often.</source>
        <translation>Für einen Standort im Test, an dem ständig jemand hinsieht. Menschen lesen Alarme nicht mehr, die oft kommen.</translation>
    </message>
    <message>
        <source>For a while nobody was watching.</source>
        <translation>Eine Zeit lang überwachte niemand.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>For how long: until {time}</source>
        <translation>Wie lange: bis {time}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From now on the model is used with this unit.</source>
        <translation>Ab jetzt wird das Modell mit diesem Gerät verwendet.</translation>
    </message>
    <message>
        <source>From the first record to the last.</source>
        <translation>Vom ersten bis zum letzten Datensatz.</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Geben Sie dem Modell einen Namen.</translation>
    </message>
    <message>
        <source>Give the slot a name.</source>
        <translation>Geben Sie dem Geräteplatz einen Namen.</translation>
    </message>
    <message>
        <source>Go to &amp;device</source>
        <translation>Zum &amp;Gerät</translation>
    </message>
    <message>
        <source>Graphics processor busy</source>
        <translation>Grafikprozessor ausgelastet</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>Grey: reference. Line: this stretch. Share of rows in each bin.</source>
        <translation>Grau: Referenz. Linie: dieser Abschnitt. Anteil der Zeilen in jeder Klasse.</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>Hilfe: {page}</translation>
    </message>
    <message>
        <source>Here lies what is silent by design, because another condition explains it, and what a person has taken out of service.</source>
        <translation>Hier steht, was absichtlich schweigt, weil eine andere Bedingung es erklärt, und was eine Person außer Betrieb genommen hat.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>High alarm at {site}</source>
        <translation>Hoher Alarm am Standort {site}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>History of “{slot}”</source>
        <translation>Verlauf von „{slot}“</translation>
    </message>
    <message>
        <source>History: five lanes on one time axis</source>
        <translation>Verlauf: fünf Spuren auf einer Zeitachse</translation>
    </message>
    <message>
        <source>How good the alarms are: floods, chatter, what stands</source>
        <translation>Wie gut die Alarme sind: Alarmschwälle, Flattern, was ansteht</translation>
    </message>
    <message>
        <source>How long and how much is set in site.toml, section [record]; edgewatch record limit sets the whole. Below six months nothing is dropped unless somebody signs for it.</source>
        <translation>Wie lange und wie viel ist in site.toml festgelegt, Abschnitt [record]; edgewatch record limit setzt die Gesamtgröße. Unter sechs Monaten wird nichts verworfen, außer jemand zeichnet dafür.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identifiziert</translation>
    </message>
    <message>
        <source>If cases are being measured, their results do not reach EdgeWatch: see whether the program runs and the equipment sends; tell the site engineer.</source>
        <translation>Falls Fälle gemessen werden, erreichen ihre Ergebnisse EdgeWatch nicht: Sehen Sie nach, ob das Programm läuft und das Gerät sendet; informieren Sie die Standorttechnik.</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>In Wartung</translation>
    </message>
    <message>
        <source>In one part of the cases answers are wrong more often than is accepted.</source>
        <translation>In einem Teil der Fälle sind Antworten häufiger falsch als akzeptiert.</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Input drift</source>
        <translation>Eingangsdrift</translation>
    </message>
    <message>
        <source>Input for the selected code</source>
        <translation>Eingang für den gewählten Code</translation>
    </message>
    <message>
        <source>Input missing</source>
        <translation>Eingang fehlt</translation>
    </message>
    <message>
        <source>Input of the model</source>
        <translation>Eingang des Modells</translation>
    </message>
    <message>
        <source>Input or output</source>
        <translation>Eingabe oder Ausgabe</translation>
    </message>
    <message>
        <source>Input out of range</source>
        <translation>Eingang außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Input shown: {name}</source>
        <translation>Gezeigter Eingang: {name}</translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation>Eingang {name}</translation>
    </message>
    <message>
        <source>Inputs and outputs of the model</source>
        <translation>Eingänge und Ausgänge des Modells</translation>
    </message>
    <message>
        <source>Inputs are no longer distributed as in the reference data.</source>
        <translation>Eingaben sind nicht mehr verteilt wie in den Referenzdaten.</translation>
    </message>
    <message>
        <source>Inputs are outside their range in the reference data, or together farther from it than rows held out of it, more often than the alarm budget allows; or one is outside its physical limits. Clears after 5 min with every input inside.</source>
        <translation>Eingaben liegen außerhalb ihres Bereichs in den Referenzdaten, oder zusammen weiter davon entfernt als zurückgehaltene Zeilen, häufiger, als das Alarmbudget erlaubt; oder eine liegt außerhalb ihrer physikalischen Grenzen. Erlischt nach 5 min mit jeder Eingabe innerhalb.</translation>
    </message>
    <message>
        <source>Inputs as checked</source>
        <translation>Eingaben wie geprüft</translation>
    </message>
    <message>
        <source>Inputs farthest from the reference</source>
        <translation>Eingaben am weitesten von der Referenz</translation>
    </message>
    <message>
        <source>Inputs lie outside the range of the reference data.</source>
        <translation>Eingaben liegen außerhalb des Bereichs der Referenzdaten.</translation>
    </message>
    <message>
        <source>Inputs over time</source>
        <translation>Eingaben im Zeitverlauf</translation>
    </message>
    <message>
        <source>Inside are the findings, versions, settings, codes and times of events and alarms, and the plain words of the logs; never a prediction, a note, a key or a baseline. Names of people, serial numbers, accounts, machines and folders are replaced. Open it and read it before it is sent.</source>
        <translation>Darin sind die Befunde, Versionen, Einstellungen, Codes und Zeiten von Ereignissen und Alarmen sowie die einfachen Wörter der Protokolldateien; nie eine Vorhersage, eine Notiz, ein Schlüssel oder eine Baseline. Namen von Personen, Seriennummern, Benutzerkonten, Rechner und Ordner sind ersetzt. Öffnen und lesen Sie es, bevor es verschickt wird.</translation>
    </message>
    <message>
        <source>Interruptions by notices</source>
        <translation>Unterbrechungen durch Meldungen</translation>
    </message>
    <message>
        <source>It can be run at any time: edgewatch selftest</source>
        <translation>Er kann jederzeit ausgeführt werden: edgewatch selftest</translation>
    </message>
    <message>
        <source>It cannot be checked: {why}</source>
        <translation>Keine Prüfung möglich: {why}</translation>
    </message>
    <message>
        <source>It clears when the approved unit is back.</source>
        <translation>Erlischt, wenn das freigegebene Gerät zurück ist.</translation>
    </message>
    <message>
        <source>It did not name itself: {why}</source>
        <translation>Es hat sich nicht gemeldet: {why}</translation>
    </message>
    <message>
        <source>It does not say which site it is from.</source>
        <translation>Es sagt nicht, von welchem Standort es stammt.</translation>
    </message>
    <message>
        <source>It gives alarms again, at once where its condition is met.</source>
        <translation>Es gibt wieder Alarme, sofort, wo die Bedingung erfüllt ist.</translation>
    </message>
    <message>
        <source>It is measured from {rows} predictions on. Keep the model running; the map appears here by itself. Choose a longer stretch at the top to look back.</source>
        <translation>Sie wird ab {rows} Vorhersagen gemessen. Lassen Sie das Modell laufen; die Karte erscheint hier von selbst. Wählen Sie oben einen längeren Abschnitt, um zurückzublicken.</translation>
    </message>
    <message>
        <source>It is switched off in site.toml; change it on the page Settings.</source>
        <translation>In site.toml ausgeschaltet; ändern Sie das auf der Seite „Einstellungen“.</translation>
    </message>
    <message>
        <source>It says a number: regression</source>
        <translation>Es nennt eine Zahl: Regression</translation>
    </message>
    <message>
        <source>It says which class: classification</source>
        <translation>Es nennt eine Klasse: Klassifikation</translation>
    </message>
    <message>
        <source>It slows itself down, and may switch off. Let the site engineer clean its fans and see that air reaches it.</source>
        <translation>Er drosselt sich selbst und kann abschalten. Lassen Sie die Standorttechnik die Lüfter reinigen und für Luftzufuhr sorgen.</translation>
    </message>
    <message>
        <source>It speaks again at once where its condition is still met.</source>
        <translation>Er meldet sich sofort wieder, wo seine Bedingung noch erfüllt ist.</translation>
    </message>
    <message>
        <source>It stands in the record beside what you decide.</source>
        <translation>Er steht in der Aufzeichnung neben dem, was Sie entscheiden.</translation>
    </message>
    <message>
        <source>Its group may not open it (group {group}, mode {mode}).</source>
        <translation>Seine Gruppe darf ihn nicht öffnen (Gruppe {group}, Modus {mode}).</translation>
    </message>
    <message>
        <source>Its last sign of life was at {time}.</source>
        <translation>Das letzte Lebenszeichen war um {time}.</translation>
    </message>
    <message>
        <source>Its unit is in slot {slot}.</source>
        <translation>Sein Gerät ist am Platz {slot}.</translation>
    </message>
    <message>
        <source>Joining predictions with their labels</source>
        <translation>Vorhersagen werden ihren Labels zugeordnet</translation>
    </message>
    <message>
        <source>KS distance</source>
        <translation>KS-Abstand</translation>
    </message>
    <message>
        <source>Keep the model running, and bring in what turned out to be true: edgewatch labels import, or edgewatch.label in the host program. Estimates need a baseline built with --label. Choose a longer stretch at the top to look back.</source>
        <translation>Lassen Sie das Modell laufen, und bringen Sie ein, was sich als wahr erwies: edgewatch labels import, oder edgewatch.label im Host-Programm. Schätzungen brauchen eine mit --label erstellte Baseline. Wählen Sie oben einen längeren Abschnitt, um zurückzublicken.</translation>
    </message>
    <message>
        <source>Kept in the record</source>
        <translation>In der Aufzeichnung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of equipment</source>
        <translation>Geräteart</translation>
    </message>
    <message>
        <source>Known within</source>
        <translation>Bekannt nach</translation>
    </message>
    <message>
        <source>Label delay</source>
        <translation>Labelverzug</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Labels that fit no class: {labels}.</source>
        <translation>Labels, die zu keiner Klasse passen: {labels}.</translation>
    </message>
    <message>
        <source>Lane of alarms: {lane}</source>
        <translation>Alarmspur: {lane}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Last 8 hours</source>
        <translation>Letzte 8 Stunden</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last prediction failed, {time}</source>
        <translation>Letzte Vorhersage fehlgeschlagen, {time}</translation>
    </message>
    <message>
        <source>Last prediction recorded, before the watching stopped</source>
        <translation>Letzte aufgezeichnete Vorhersage, bevor die Überwachung endete</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Latency p50 / p95 / p99, ms</source>
        <translation>Latenz p50 / p95 / p99, ms</translation>
    </message>
    <message>
        <source>Later (Ctrl+Right)</source>
        <translation>Später (Strg+Rechts)</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Kleinster</translation>
    </message>
    <message>
        <source>Legend: pale is far below the limit, yellow is at the limit, dark red is four times the limit, hatched has too few rows to judge, empty was not measured</source>
        <translation>Legende: Blass ist weit unter der Grenze, Gelb ist an der Grenze, Dunkelrot ist das Vierfache der Grenze, schraffiert hat zu wenige Zeilen für ein Urteil, leer wurde nicht gemessen</translation>
    </message>
    <message>
        <source>Let the site engineer build a baseline.</source>
        <translation>Lassen Sie die Standorttechnik eine Baseline erstellen.</translation>
    </message>
    <message>
        <source>Let the site engineer declare and approve the equipment.</source>
        <translation>Lassen Sie die Standorttechnik die Geräte angeben und freigeben.</translation>
    </message>
    <message>
        <source>Let the site engineer declare the model.</source>
        <translation>Lassen Sie die Standorttechnik das Modell angeben.</translation>
    </message>
    <message>
        <source>Let the site engineer identify and approve the unit.</source>
        <translation>Lassen Sie die Standorttechnik das Gerät identifizieren und freigeben.</translation>
    </message>
    <message>
        <source>Let the site engineer see what it is: unplug it, give it a slot, or list it under ignore in site.toml.</source>
        <translation>Lassen Sie die Standorttechnik nachsehen, was es ist: abziehen, ihm einen Geräteplatz geben oder es unter ignore in site.toml aufführen.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Alarmverlauf</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Listening. Let the equipment measure something.</source>
        <translation>Warten auf Daten. Lassen Sie das Gerät etwas messen.</translation>
    </message>
    <message>
        <source>Live: last 5 min</source>
        <translation>Live: letzte 5 min</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Log-Loss</translation>
    </message>
    <message>
        <source>Log out and in again.</source>
        <translation>Melden Sie sich ab und wieder an.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Looks at machine, ports, clock, disk, site, models and record, and says of each thing that is wrong how it is mended. It takes some ten seconds; nothing is changed.</source>
        <translation>Sieht Rechner, Anschlüsse, Uhr, Festplatte, Standort, Modelle und Aufzeichnung an und sagt zu allem, was nicht stimmt, wie es behoben wird. Es dauert etwa zehn Sekunden; nichts wird verändert.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Low alarm at {site}</source>
        <translation>Niedriger Alarm am Standort {site}</translation>
    </message>
    <message>
        <source>Lowered most by {inputs}.</source>
        <translation>Am stärksten gesenkt durch {inputs}.</translation>
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
        <translation>Entstanden nach einer nicht freigegebenen Änderung der Geräte.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Maintenance announced until {time}</source>
        <translation>Wartung angekündigt bis {time}</translation>
    </message>
    <message>
        <source>Maintenance ended</source>
        <translation>Wartung beendet</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Datei erstellen</translation>
    </message>
    <message>
        <source>Making the site …</source>
        <translation>Der Standort wird angelegt …</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Marked as not useful</source>
        <translation>Als nicht hilfreich markiert</translation>
    </message>
    <message>
        <source>May call people</source>
        <translation>Darf Personen rufen</translation>
    </message>
    <message>
        <source>May change: {title}</source>
        <translation>Darf sich ändern: {title}</translation>
    </message>
    <message>
        <source>Mean of the predictions</source>
        <translation>Mittelwert der Vorhersagen</translation>
    </message>
    <message>
        <source>Meant to be</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Meanwhile EdgeWatch does not say that the inputs are as checked.</source>
        <translation>Inzwischen sagt EdgeWatch nicht, dass die Eingaben wie geprüft sind.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Measured performance low</source>
        <translation>Gemessene Leistung niedrig</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Measuring the alarms …</source>
        <translation>Die Alarme werden gemessen …</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Medium alarm at {site}</source>
        <translation>Mittlerer Alarm am Standort {site}</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>Belegter Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Memory in use, the mean of a minute, is at the limit or above for 5 min. Clears after 5 min below the clear level.</source>
        <translation>Belegter Arbeitsspeicher, im Mittel einer Minute, liegt 5 min lang an der Grenze oder darüber. Erlischt nach 5 min unter dem Erlöschwert.</translation>
    </message>
    <message>
        <source>Memory short</source>
        <translation>Arbeitsspeicher knapp</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Minutes: {n}</source>
        <translation>Minuten: {n}</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model &amp;file</source>
        <translation>Modell&amp;datei</translation>
    </message>
    <message>
        <source>Model changed</source>
        <translation>Modell geändert</translation>
    </message>
    <message>
        <source>Model errors</source>
        <translation>Modellfehler</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <source>Model file changed</source>
        <translation>Modelldatei geändert</translation>
    </message>
    <message>
        <source>Model silent</source>
        <translation>Modell stumm</translation>
    </message>
    <message>
        <source>Model slow</source>
        <translation>Modell langsam</translation>
    </message>
    <message>
        <source>Model: {model}</source>
        <translation>Modell: {model}</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Am häufigsten</translation>
    </message>
    <message>
        <source>Most within 10 min</source>
        <translation>Höchstzahl in 10 min</translation>
    </message>
    <message>
        <source>Moved to another port</source>
        <translation>An anderen Anschluss umgesteckt</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>NOT WATCHED</source>
        <translation>NICHT ÜBERWACHT</translation>
    </message>
    <message>
        <source>NOT as exported</source>
        <translation>NICHT wie exportiert</translation>
    </message>
    <message>
        <source>NOT valid: # thing is not as it was exported. Do not rely on this file.|NOT valid: # things are not as they were exported. Do not rely on this file.</source>
        <translation>NICHT gültig: # Bestandteil ist nicht, wie er exportiert wurde. Vertrauen Sie dieser Datei nicht.|NICHT gültig: # Bestandteile sind nicht, wie sie exportiert wurden. Vertrauen Sie dieser Datei nicht.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name a file that is there.</source>
        <translation>Geben Sie eine vorhandene Datei an.</translation>
    </message>
    <message>
        <source>Name of the &amp;site</source>
        <translation>Name des Stand&amp;orts</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Name des Standorts</translation>
    </message>
    <message>
        <source>Name of the slot</source>
        <translation>Name des Geräteplatzes</translation>
    </message>
    <message>
        <source>Name the file to make.</source>
        <translation>Geben Sie die zu erstellende Datei an.</translation>
    </message>
    <message>
        <source>Name, role, note and every field are kept.</source>
        <translation>Name, Rolle, Notiz und jedes Feld bleiben erhalten.</translation>
    </message>
    <message>
        <source>Names of the &amp;columns</source>
        <translation>Namen der S&amp;palten</translation>
    </message>
    <message>
        <source>Names of the columns</source>
        <translation>Namen der Spalten</translation>
    </message>
    <message>
        <source>Nearest reference cases</source>
        <translation>Nächstliegende Referenzfälle</translation>
    </message>
    <message>
        <source>No USB equipment is plugged in.</source>
        <translation>Kein USB-Gerät ist eingesteckt.</translation>
    </message>
    <message>
        <source>No alarm for</source>
        <translation>Kein Alarm für</translation>
    </message>
    <message>
        <source>No alarm is active.</source>
        <translation>Kein Alarm steht an.</translation>
    </message>
    <message>
        <source>No alarm is shelved.</source>
        <translation>Kein Alarm ist zurückgestellt.</translation>
    </message>
    <message>
        <source>No alarm is suppressed or out of service.</source>
        <translation>Kein Alarm ist unterdrückt oder außer Betrieb.</translation>
    </message>
    <message>
        <source>No alarm stands, but nothing is being watched.</source>
        <translation>Kein Alarm steht an, aber es wird nichts überwacht.</translation>
    </message>
    <message>
        <source>No alarm stands.</source>
        <translation>Kein Alarm steht an.</translation>
    </message>
    <message>
        <source>No alarm waits to be acknowledged after it cleared.</source>
        <translation>Kein erloschener Alarm wartet auf Quittierung.</translation>
    </message>
    <message>
        <source>No alarm was closed in this span.</source>
        <translation>In diesem Zeitraum wurde kein Alarm geschlossen.</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>Keine Alarme</translation>
    </message>
    <message>
        <source>No change of the equipment in this time.</source>
        <translation>Keine Änderung der Geräte in dieser Zeit.</translation>
    </message>
    <message>
        <source>No equipment is declared at this site.</source>
        <translation>An diesem Standort ist kein Gerät angegeben.</translation>
    </message>
    <message>
        <source>No equipment is declared, so nothing says what feeds the models.</source>
        <translation>Kein Gerät ist angegeben, daher sagt nichts, was die Modelle speist.</translation>
    </message>
    <message>
        <source>No feature is over a limit</source>
        <translation>Kein Merkmal ist über einer Grenze</translation>
    </message>
    <message>
        <source>No file was added, removed or renamed since the export.</source>
        <translation>Keine Datei wurde seit dem Export hinzugefügt, entfernt oder umbenannt.</translation>
    </message>
    <message>
        <source>No input moved it beyond the error of the sampling.</source>
        <translation>Keine Eingabe bewegte es über den Fehler der Stichprobe hinaus.</translation>
    </message>
    <message>
        <source>No limit is known: declare one in [model.accept].</source>
        <translation>Keine Grenze bekannt: Geben Sie eine in [model.accept] an.</translation>
    </message>
    <message>
        <source>No longer suppressed</source>
        <translation>Nicht mehr unterdrückt</translation>
    </message>
    <message>
        <source>No model is declared, so there is nothing to judge.</source>
        <translation>Kein Modell ist angegeben, daher gibt es nichts zu beurteilen.</translation>
    </message>
    <message>
        <source>No part is worse than the best one beyond chance.</source>
        <translation>Kein Teil ist mehr als zufällig schlechter als der beste.</translation>
    </message>
    <message>
        <source>No prediction has been recorded yet.</source>
        <translation>Es wurde noch keine Vorhersage aufgezeichnet.</translation>
    </message>
    <message>
        <source>No prediction has come for longer than usual, though its program should be there.</source>
        <translation>Seit ungewöhnlich langer Zeit kam keine Vorhersage, obwohl das Programm da sein sollte.</translation>
    </message>
    <message>
        <source>No prediction is affected.</source>
        <translation>Keine Vorhersage ist betroffen.</translation>
    </message>
    <message>
        <source>No prediction is made or recorded: start the program again; tell the site engineer if it ends again.</source>
        <translation>Es wird keine Vorhersage gemacht oder aufgezeichnet: Starten Sie das Programm neu; informieren Sie die Standorttechnik, wenn es erneut endet.</translation>
    </message>
    <message>
        <source>No prediction yet</source>
        <translation>Noch keine Vorhersage</translation>
    </message>
    <message>
        <source>No reading of {inputs}.</source>
        <translation>Kein Messwert von {inputs}.</translation>
    </message>
    <message>
        <source>No serial port is there. Plug the equipment in and look again.</source>
        <translation>Kein serieller Anschluss ist da. Stecken Sie das Gerät ein und suchen Sie erneut.</translation>
    </message>
    <message>
        <source>No unit is approved for {slot}</source>
        <translation>Kein Gerät ist für {slot} freigegeben</translation>
    </message>
    <message>
        <source>No window has {least} truths yet.</source>
        <translation>Noch kein Fenster hat {least} wahre Werte.</translation>
    </message>
    <message>
        <source>Nobody can say whether the inputs are as checked: let the site engineer approve the unit that the model was checked with (edgewatch devices enrol).</source>
        <translation>Niemand kann sagen, ob die Eingaben wie geprüft sind: Lassen Sie die Standorttechnik das Gerät freigeben, mit dem das Modell geprüft wurde (edgewatch devices enrol).</translation>
    </message>
    <message>
        <source>Nobody can say whether the inputs are as checked: let the site engineer identify and approve the unit.</source>
        <translation>Niemand kann sagen, ob die Eingaben wie geprüft sind: Lassen Sie die Standorttechnik das Gerät identifizieren und freigeben.</translation>
    </message>
    <message>
        <source>Nobody has exported a bundle yet.</source>
        <translation>Noch niemand hat ein Prüfpaket exportiert.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not &amp;useful …</source>
        <translation>Nicht &amp;hilfreich …</translation>
    </message>
    <message>
        <source>Not as enrolled: {fields}.</source>
        <translation>Nicht wie eingetragen: {fields}.</translation>
    </message>
    <message>
        <source>Not exported: {why}</source>
        <translation>Nicht exportiert: {why}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Not measured at that time.</source>
        <translation>Zu dieser Zeit nicht gemessen.</translation>
    </message>
    <message>
        <source>Not moved: {inputs}.</source>
        <translation>Nicht bewegt: {inputs}.</translation>
    </message>
    <message>
        <source>Not needed here</source>
        <translation>Hier nicht nötig</translation>
    </message>
    <message>
        <source>Not passed. Run it again; if it fails again, send what stands here and the output of edgewatch status to support.</source>
        <translation>Nicht bestanden. Führen Sie ihn erneut aus; schlägt er wieder fehl, senden Sie, was hier steht, und die Ausgabe von edgewatch status an den Support.</translation>
    </message>
    <message>
        <source>Not proved: {what}</source>
        <translation>Nicht nachgewiesen: {what}</translation>
    </message>
    <message>
        <source>Not reviewed by anybody yet (edgewatch baseline approve).</source>
        <translation>Noch von niemandem begutachtet (edgewatch baseline approve).</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Not sent: {words}. {why}</source>
        <translation>Nicht gesendet: {words}. {why}</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Not watching</source>
        <translation>Keine Überwachung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note for the record</source>
        <translation>Notiz für die Aufzeichnung</translation>
    </message>
    <message>
        <source>Note, optional: {note}</source>
        <translation>Notiz, optional: {note}</translation>
    </message>
    <message>
        <source>Note, required: {note}</source>
        <translation>Notiz, erforderlich: {note}</translation>
    </message>
    <message>
        <source>Note: optional</source>
        <translation>Notiz: optional</translation>
    </message>
    <message>
        <source>Note: what was checked or done (required)</source>
        <translation>Notiz: was geprüft oder getan wurde (erforderlich)</translation>
    </message>
    <message>
        <source>Note: {note}.</source>
        <translation>Notiz: {note}.</translation>
    </message>
    <message>
        <source>Nothing becomes trusted by this.</source>
        <translation>Dadurch wird nichts vertrauenswürdig.</translation>
    </message>
    <message>
        <source>Nothing else stands against {model}: it can be trusted again after # prediction with this unit.|Nothing else stands against {model}: it can be trusted again after # predictions with this unit.</source>
        <translation>Sonst spricht nichts gegen {model}: Ihm kann nach # Vorhersage mit diesem Gerät wieder vertraut werden.|Sonst spricht nichts gegen {model}: Ihm kann nach # Vorhersagen mit diesem Gerät wieder vertraut werden.</translation>
    </message>
    <message>
        <source>Nothing failed; # thing could be better.|Nothing failed; # things could be better.</source>
        <translation>Alles bestanden; # Punkt ist verbesserbar.|Alles bestanden; # Punkte sind verbesserbar.</translation>
    </message>
    <message>
        <source>Nothing failed; # thing could not be looked at.|Nothing failed; # things could not be looked at.</source>
        <translation>Nichts ist durchgefallen; # Punkt konnte nicht angesehen werden.|Nichts ist durchgefallen; # Punkte konnten nicht angesehen werden.</translation>
    </message>
    <message>
        <source>Nothing has been measured in this stretch of time.</source>
        <translation>In diesem Zeitabschnitt wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Es wurde noch nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>Nothing has named itself in this slot yet, so there is nothing to decide.</source>
        <translation>An diesem Geräteplatz hat sich noch nichts gemeldet, daher gibt es nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>Nothing in it names a person or a case.</source>
        <translation>Nichts darin benennt eine Person oder einen Fall.</translation>
    </message>
    <message>
        <source>Nothing is judged yet</source>
        <translation>Noch nichts beurteilt</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>Kein Vorgang läuft</translation>
    </message>
    <message>
        <source>Nothing proves which unit is connected as {slot}</source>
        <translation>Das Gerät am Platz {slot} ist durch nichts nachgewiesen</translation>
    </message>
    <message>
        <source>Nothing proves which unit is connected as {slot}.</source>
        <translation>Das Gerät am Platz {slot} ist durch nichts nachgewiesen.</translation>
    </message>
    <message>
        <source>Nothing proves which unit is connected.</source>
        <translation>Nichts weist nach, welches Gerät angeschlossen ist.</translation>
    </message>
    <message>
        <source>Nothing starts by itself then: somebody has to start the watching.</source>
        <translation>Dann startet nichts von selbst: Jemand muss die Überwachung starten.</translation>
    </message>
    <message>
        <source>Nothing to recommend yet.</source>
        <translation>Noch nichts zu empfehlen.</translation>
    </message>
    <message>
        <source>Nothing was watched</source>
        <translation>Es wurde nicht überwacht</translation>
    </message>
    <message>
        <source>Nothing. Judge the result itself as always.</source>
        <translation>Nichts. Beurteilen Sie das Ergebnis selbst wie immer.</translation>
    </message>
    <message>
        <source>Notices and sound</source>
        <translation>Meldungen und Ton</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>ONNX-Modelle (*.onnx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Observed now</source>
        <translation>Jetzt beobachtet</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Of limit</source>
        <translation>Grenzanteil</translation>
    </message>
    <message>
        <source>Of the labels</source>
        <translation>Von den Labels</translation>
    </message>
    <message>
        <source>Of the nearest reference case: {cases}.|Of the # nearest reference cases: {cases}.</source>
        <translation>Vom nächstliegenden Referenzfall: {cases}.|Von den # nächstliegenden Referenzfällen: {cases}.</translation>
    </message>
    <message>
        <source>Of this window</source>
        <translation>Zu diesem Fenster</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Einen Moment.</translation>
    </message>
    <message>
        <source>One moment: the predictions are joined with their labels.</source>
        <translation>Einen Moment: Die Vorhersagen werden ihren Labels zugeordnet.</translation>
    </message>
    <message>
        <source>One moment: the record is counted.</source>
        <translation>Einen Moment: Die Aufzeichnung wird gezählt.</translation>
    </message>
    <message>
        <source>One shift was interrupted {most:# time|# times}. Let the codes that can wait not interrupt.</source>
        <translation>Eine Schicht wurde {most:#-mal|#-mal} unterbrochen. Lassen Sie Codes, die warten können, nicht unterbrechen.</translation>
    </message>
    <message>
        <source>One workstation, such as the name of the ward or the room. Its folder: {folder}</source>
        <translation>Ein Rechner, etwa mit dem Namen der Station oder des Raums. Sein Ordner: {folder}</translation>
    </message>
    <message>
        <source>Only the group {group} may open it, and {user} is not in that group.</source>
        <translation>Nur die Gruppe {group} darf ihn öffnen, und {user} ist nicht in dieser Gruppe.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open EdgeWatch</source>
        <translation>EdgeWatch öffnen</translation>
    </message>
    <message>
        <source>Open the w&amp;indow at login</source>
        <translation>F&amp;enster bei Anmeldung öffnen</translation>
    </message>
    <message>
        <source>Open the whole window</source>
        <translation>Ganzes Fenster öffnen</translation>
    </message>
    <message>
        <source>Open the whole window (Enter)</source>
        <translation>Ganzes Fenster öffnen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Opened as</source>
        <translation>Geöffnet als</translation>
    </message>
    <message>
        <source>Opening or asking this equipment can reset or move it. Say who agrees, and why.</source>
        <translation>Dieses Gerät zu öffnen oder abzufragen kann es zurücksetzen oder bewegen. Geben Sie an, wer zustimmt und warum.</translation>
    </message>
    <message>
        <source>Opening the port …</source>
        <translation>Der Anschluss wird geöffnet …</translation>
    </message>
    <message>
        <source>Opens Audit, to export the record of exactly this time</source>
        <translation>Öffnet „Audit“, um die Aufzeichnung genau dieser Zeit zu exportieren</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bedienpersonal</translation>
    </message>
    <message>
        <source>Out of range</source>
        <translation>Außerhalb</translation>
    </message>
    <message>
        <source>Out of ser&amp;vice …</source>
        <translation>Außer Be&amp;trieb …</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Out of service: these give no alarm</source>
        <translation>Außer Betrieb: Diese geben keinen Alarm</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Output drift</source>
        <translation>Ausgabedrift</translation>
    </message>
    <message>
        <source>Output out of range</source>
        <translation>Ausgabe außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Outputs are outside their range in the reference data more often than the alarm budget allows; or one is outside its physical limits, is no number, or scores no longer add up to 1. Clears after 5 min with every output inside.</source>
        <translation>Ausgaben liegen häufiger außerhalb ihres Bereichs in den Referenzdaten, als das Alarmbudget erlaubt; oder eine liegt außerhalb ihrer physikalischen Grenzen, ist keine Zahl, oder Scores ergeben zusammen nicht mehr 1. Erlischt nach 5 min mit jeder Ausgabe innerhalb.</translation>
    </message>
    <message>
        <source>Outside the range accepted from the reference data.</source>
        <translation>Außerhalb des aus den Referenzdaten akzeptierten Bereichs.</translation>
    </message>
    <message>
        <source>Outside the reference: {inputs}.</source>
        <translation>Außerhalb der Referenz: {inputs}.</translation>
    </message>
    <message>
        <source>Over at</source>
        <translation>Erlischt bei</translation>
    </message>
    <message>
        <source>Over the limit. {said}</source>
        <translation>Über der Grenze. {said}</translation>
    </message>
    <message>
        <source>Over within a minute, unseen</source>
        <translation>In einer Minute vorbei, ungesehen</translation>
    </message>
    <message>
        <source>Own time</source>
        <translation>Eigene Zeit</translation>
    </message>
    <message>
        <source>PSI</source>
        <translation>PSI</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Packing and signing</source>
        <translation>Packen und Signieren</translation>
    </message>
    <message>
        <source>Page: {page}</source>
        <translation>Seite: {page}</translation>
    </message>
    <message>
        <source>Pages: {page}</source>
        <translation>Seiten: {page}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Parts that are worse than the best one beyond chance stand on top.</source>
        <translation>Teile, die mehr als zufällig schlechter sind als der beste, stehen oben.</translation>
    </message>
    <message>
        <source>Passed. Everything is ready: the watching can begin.</source>
        <translation>Bestanden. Alles ist bereit: Die Überwachung kann beginnen.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>In Verzögerung</translation>
    </message>
    <message>
        <source>Pending: {sentence}</source>
        <translation>In Verzögerung: {sentence}</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Performance cannot be measured.</source>
        <translation>Die Leistung kann nicht gemessen werden.</translation>
    </message>
    <message>
        <source>Performance low in a segment</source>
        <translation>Leistung in einem Segment niedrig</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Personal data. Give the file only to those who may see it:
{what}</source>
        <translation>Personenbezogene Daten. Geben Sie die Datei nur denen, die sie sehen dürfen:
{what}</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Plug the equipment in; check cable and power.</source>
        <translation>Stecken Sie das Gerät ein; prüfen Sie Kabel und Stromversorgung.</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Eingesteckt</translation>
    </message>
    <message>
        <source>Plugged in at port {port} since {time}, in no slot. If it belongs here, declare a slot for it in site.toml; if it is to be left alone, add ignore = [&quot;{usb_id}&quot;] to [devices] there; else unplug it.</source>
        <translation>Eingesteckt an Anschluss {port} seit {time}, an keinem Geräteplatz. Gehört es hierher, geben Sie in site.toml einen Geräteplatz dafür an; soll es unbeachtet bleiben, fügen Sie dort ignore = [&quot;{usb_id}&quot;] zu [devices] hinzu; andernfalls ziehen Sie es ab.</translation>
    </message>
    <message>
        <source>Plugged in elsewhere: {fields}.</source>
        <translation>Anderswo eingesteckt: {fields}.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>Port: {port}</source>
        <translation>Anschluss: {port}</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Prediction and inputs</source>
        <translation>Vorhersage und Eingaben</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Predictions affected by a change of equipment</source>
        <translation>Von einer Geräteänderung betroffene Vorhersagen</translation>
    </message>
    <message>
        <source>Predictions and labels of each window</source>
        <translation>Vorhersagen und Labels jedes Fensters</translation>
    </message>
    <message>
        <source>Predictions were lost before they could be recorded ({subject})</source>
        <translation>Vorhersagen gingen verloren, bevor sie aufgezeichnet werden konnten ({subject})</translation>
    </message>
    <message>
        <source>Predictions: # shown, a sample|Predictions: # shown, a sample</source>
        <translation>Vorhersagen: # gezeigt, eine Stichprobe|Vorhersagen: # gezeigt, eine Stichprobe</translation>
    </message>
    <message>
        <source>Predictions: # shown|Predictions: # shown</source>
        <translation>Vorhersagen: # gezeigt|Vorhersagen: # gezeigt</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Processor busy</source>
        <translation>Prozessor ausgelastet</translation>
    </message>
    <message>
        <source>Processor load of the whole workstation, the mean of a minute, is at the limit or above for 10 min. Clears after 5 min below the clear level.</source>
        <translation>Prozessorlast des ganzen Rechners, im Mittel einer Minute, liegt 10 min lang an der Grenze oder darüber. Erlischt nach 5 min unter dem Erlöschwert.</translation>
    </message>
    <message>
        <source>Proof for others</source>
        <translation>Nachweis für andere</translation>
    </message>
    <message>
        <source>Proved: {what}</source>
        <translation>Nachgewiesen: {what}</translation>
    </message>
    <message>
        <source>Put in force again: {unit}</source>
        <translation>Wieder in Kraft gesetzt: {unit}</translation>
    </message>
    <message>
        <source>Put this rule into {file} as an administrator, run the commands, log in again.</source>
        <translation>Legen Sie diese Regel als Administrator in {file} ab, führen Sie die Befehle aus, melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Q residual of all inputs</source>
        <translation>Q-Residuum aller Eingaben</translation>
    </message>
    <message>
        <source>Quality over time</source>
        <translation>Güte im Zeitverlauf</translation>
    </message>
    <message>
        <source>Quiet: few, and none that can wait interrupts</source>
        <translation>Ruhig: wenige, und keiner, der warten kann, unterbricht</translation>
    </message>
    <message>
        <source>Quit window (watching goes on)</source>
        <translation>Fenster beenden (Überwachung läuft weiter)</translation>
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
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Raised after</source>
        <translation>Ausgelöst nach</translation>
    </message>
    <message>
        <source>Raised most by {inputs}.</source>
        <translation>Am stärksten erhöht durch {inputs}.</translation>
    </message>
    <message>
        <source>Raised: {sentence}</source>
        <translation>Ausgelöst: {sentence}</translation>
    </message>
    <message>
        <source>Range: {range}</source>
        <translation>Bereich: {range}</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Gelesen aus</translation>
    </message>
    <message>
        <source>Reading closer…</source>
        <translation>Wird genauer gelesen…</translation>
    </message>
    <message>
        <source>Reading every file</source>
        <translation>Jede Datei wird gelesen</translation>
    </message>
    <message>
        <source>Readings are missing, or repeat themselves, more often than in the reference.</source>
        <translation>Messwerte fehlen oder wiederholen sich häufiger als in der Referenz.</translation>
    </message>
    <message>
        <source>Readings come over a serial line and the model runs on them</source>
        <translation>Messwerte kommen über eine serielle Leitung, und das Modell läuft mit ihnen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Record damaged</source>
        <translation>Aufzeichnung beschädigt</translation>
    </message>
    <message>
        <source>Record full</source>
        <translation>Aufzeichnung voll</translation>
    </message>
    <message>
        <source>Recorded last: {prediction}</source>
        <translation>Zuletzt aufgezeichnet: {prediction}</translation>
    </message>
    <message>
        <source>Recorded site, read only, and NOT VALID: {file} failed its check. Do not rely on what it shows.</source>
        <translation>Aufgezeichneter Standort, nur lesbar, und NICHT GÜLTIG: {file} hat die Prüfung nicht bestanden. Vertrauen Sie nicht dem, was gezeigt wird.</translation>
    </message>
    <message>
        <source>Recorded site, read only: {file} of {site}, {from_time} to {to_time}, checked. Nothing here is live.</source>
        <translation>Aufgezeichneter Standort, nur lesbar: {file} von {site}, {from_time} bis {to_time}, geprüft. Nichts hier ist live.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Reference &amp;file</source>
        <translation>Referenz&amp;datei</translation>
    </message>
    <message>
        <source>Reference and current</source>
        <translation>Referenz und aktuell</translation>
    </message>
    <message>
        <source>Reference and current of {feature}: no rows to show</source>
        <translation>Referenz und aktuell von {feature}: keine Zeilen zu zeigen</translation>
    </message>
    <message>
        <source>Reference file</source>
        <translation>Referenzdatei</translation>
    </message>
    <message>
        <source>Refused: {words}. {why}</source>
        <translation>Verweigert: {words}. {why}</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Rejected {unit}</source>
        <translation>Abgelehnt: {unit}</translation>
    </message>
    <message>
        <source>Rejected {unit}, overruled later</source>
        <translation>Abgelehnt, später aufgehoben: {unit}</translation>
    </message>
    <message>
        <source>Remedy for {port}: {lines}</source>
        <translation>Abhilfe für {port}: {lines}</translation>
    </message>
    <message>
        <source>Report covers</source>
        <translation>Zeitraum des Berichts</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Results are as good as before, but late. Let the site engineer see on page System what else keeps this workstation busy.</source>
        <translation>Ergebnisse sind so gut wie zuvor, aber spät. Lassen Sie die Standorttechnik auf der Seite „System“ nachsehen, was diesen Rechner sonst beschäftigt.</translation>
    </message>
    <message>
        <source>Results are no longer distributed as in the reference data.</source>
        <translation>Ergebnisse sind nicht mehr verteilt wie in den Referenzdaten.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late. Let the site engineer see which program needs so much, and end it or move it to another computer.</source>
        <translation>Ergebnisse sind nicht falsch, können aber spät kommen. Lassen Sie die Standorttechnik nachsehen, welches Programm so viel braucht, und es beenden oder auf einen anderen Computer verlegen.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late. Let the site engineer see which program uses the graphics processor.</source>
        <translation>Ergebnisse sind nicht falsch, können aber spät kommen. Lassen Sie die Standorttechnik nachsehen, welches Programm den Grafikprozessor nutzt.</translation>
    </message>
    <message>
        <source>Results lie outside the range of the reference data.</source>
        <translation>Ergebnisse liegen außerhalb des Bereichs der Referenzdaten.</translation>
    </message>
    <message>
        <source>Results that are not recorded cannot be proved; let the site engineer free disk space, or raise the limit in site.toml.</source>
        <translation>Nicht aufgezeichnete Ergebnisse lassen sich nicht nachweisen; lassen Sie die Standorttechnik Speicherplatz freimachen oder die Grenze in site.toml erhöhen.</translation>
    </message>
    <message>
        <source>Return to service</source>
        <translation>Wieder in Betrieb nehmen</translation>
    </message>
    <message>
        <source>Returned to service</source>
        <translation>Wieder in Betrieb</translation>
    </message>
    <message>
        <source>Reviewed by {person}.</source>
        <translation>Begutachtet von {person}.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Role: {role}</source>
        <translation>Rolle: {role}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rules in force</source>
        <translation>Geltende Regeln</translation>
    </message>
    <message>
        <source>Run this once as an administrator, then log out and in again.</source>
        <translation>Führen Sie dies einmal als Administrator aus, melden Sie sich dann ab und wieder an.</translation>
    </message>
    <message>
        <source>Run your model with edgewatch.InferenceSession, or let a feed read the device: the first prediction appears here by itself.</source>
        <translation>Führen Sie Ihr Modell mit edgewatch.InferenceSession aus, oder lassen Sie eine Einspeisung das Gerät lesen: Die erste Vorhersage erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Runs of the model fail.</source>
        <translation>Läufe des Modells schlagen fehl.</translation>
    </message>
    <message>
        <source>Runs of the model may fail. Let the site engineer end what else uses the graphics processor.</source>
        <translation>Läufe des Modells können fehlschlagen. Lassen Sie die Standorttechnik beenden, was den Grafikprozessor sonst nutzt.</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>S&amp;ettings …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>S&amp;trict</source>
        <translation>Stre&amp;ng</translation>
    </message>
    <message>
        <source>SHA-256 {sha256}</source>
        <translation>SHA-256 {sha256}</translation>
    </message>
    <message>
        <source>SOUND PAUSED, {left} left; alarms go on</source>
        <translation>TON PAUSIERT, noch {left}; Alarme laufen weiter</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Same model; unit cannot be told</source>
        <translation>Gleicher Typ; Gerät nicht unterscheidbar</translation>
    </message>
    <message>
        <source>Samples of CPU, memory and disk</source>
        <translation>Stichproben von CPU, Arbeitsspeicher und Datenträger</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Say who agrees that this equipment is asked, and why.</source>
        <translation>Geben Sie an, wer der Abfrage dieses Geräts zustimmt und warum.</translation>
    </message>
    <message>
        <source>Seal broken</source>
        <translation>Siegel gebrochen</translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation>Erkannt als</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Sending: {words} …</source>
        <translation>Wird gesendet: {words} …</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>Separated by commas, in the order in which the model takes them. They may be left empty: a reference file names them as well.</source>
        <translation>Durch Kommas getrennt, in der Reihenfolge, in der das Modell sie nimmt. Sie können leer bleiben: Eine Referenzdatei benennt sie ebenfalls.</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Set in</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of rows, reference → now: {shares}</source>
        <translation>Anteil der Zeilen, Referenz → jetzt: {shares}</translation>
    </message>
    <message>
        <source>Shelve an alarm</source>
        <translation>Einen Alarm zurückstellen</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Shelved by {by}: {sentence}</source>
        <translation>Zurückgestellt von {by}: {sentence}</translation>
    </message>
    <message>
        <source>Shelved, suppressed, out of service</source>
        <translation>Zurückgestellt, unterdrückt, außer Betrieb</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Alle Ereignisse anzeigen</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Show in &amp;history</source>
        <translation>Im &amp;Verlauf anzeigen</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Angezeigt als</translation>
    </message>
    <message>
        <source>Sign: sound paused</source>
        <translation>Zeichen: Ton pausiert</translation>
    </message>
    <message>
        <source>Sign: {word}</source>
        <translation>Zeichen: {word}</translation>
    </message>
    <message>
        <source>Signed with the key {fingerprint}. Tell it to the reader by another way than the file, such as by telephone.</source>
        <translation>Signiert mit dem Schlüssel {fingerprint}. Teilen Sie ihn dem Empfänger auf einem anderen Weg mit als die Datei, etwa telefonisch.</translation>
    </message>
    <message>
        <source>Silent by design while this stands: {what}</source>
        <translation>Schweigt absichtlich, solange dies ansteht: {what}</translation>
    </message>
    <message>
        <source>Silent until {time}, also where it clears and returns meanwhile. Then it comes back by itself. It stays listed as shelved, and its cause is not gone.</source>
        <translation>Schweigt bis {time}, auch wenn er inzwischen erlischt und wiederkehrt. Danach kommt er von selbst wieder. Er bleibt als zurückgestellt aufgeführt, und seine Ursache ist nicht beseitigt.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Single predictions and labels</source>
        <translation>Einzelne Vorhersagen und Labels</translation>
    </message>
    <message>
        <source>Single predictions and labels in the record</source>
        <translation>Einzelne Vorhersagen und Labels in der Aufzeichnung</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Site and person</source>
        <translation>Standort und Person</translation>
    </message>
    <message>
        <source>Site and program</source>
        <translation>Standort und Programm</translation>
    </message>
    <message>
        <source>Site: {site}</source>
        <translation>Standort: {site}</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Sketches of days</source>
        <translation>Verdichtungen von Tagen</translation>
    </message>
    <message>
        <source>Sketches of hours</source>
        <translation>Verdichtungen von Stunden</translation>
    </message>
    <message>
        <source>Sketches of minutes</source>
        <translation>Verdichtungen von Minuten</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Steigung</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Geräteplatz</translation>
    </message>
    <message>
        <source>Slot and inputs</source>
        <translation>Geräteplatz und Eingänge</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Geräteplätze</translation>
    </message>
    <message>
        <source>Solid: measured. Dashed over hatching: an estimate, which assumes that scores mean what they meant in the reference. Bars: predictions, and in blue those whose truth is known.</source>
        <translation>Durchgezogen: gemessen. Gestrichelt über Schraffur: eine Schätzung, die annimmt, dass Scores bedeuten, was sie in der Referenz bedeuteten. Balken: Vorhersagen, und in Blau die, deren wahrer Wert bekannt ist.</translation>
    </message>
    <message>
        <source>Something differs from what this model was checked with.</source>
        <translation>Etwas weicht von dem ab, womit dieses Modell geprüft wurde.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Sound &amp;again</source>
        <translation>T&amp;on wieder ein</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton ein</translation>
    </message>
    <message>
        <source>Sound paused, {left}</source>
        <translation>Ton pausiert, {left}</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Spezifität</translation>
    </message>
    <message>
        <source>Standard: scarce resources and slow models sooner</source>
        <translation>Standard: knappe Ressourcen und langsame Modelle früher</translation>
    </message>
    <message>
        <source>Standing longer than 24 h</source>
        <translation>Länger als 24 h anstehend</translation>
    </message>
    <message>
        <source>Standing now</source>
        <translation>Jetzt anstehend</translation>
    </message>
    <message>
        <source>Stands by itself: its former cause does not explain all of it</source>
        <translation>Steht für sich: Die frühere Ursache erklärt nicht alles davon</translation>
    </message>
    <message>
        <source>Start the &amp;watching with the computer</source>
        <translation>Überwachung mit dem Computer s&amp;tarten</translation>
    </message>
    <message>
        <source>Start the agent and run the model: latency, errors and load are sampled from then on. Choose a longer stretch at the top to look back.</source>
        <translation>Starten Sie den Agenten und führen Sie das Modell aus: Latenz, Fehler und Last werden ab dann erfasst. Wählen Sie oben einen längeren Abschnitt, um zurückzublicken.</translation>
    </message>
    <message>
        <source>Start the agent and run the model: what happens is kept and shown from then.</source>
        <translation>Starten Sie den Agenten und führen Sie das Modell aus: Was geschieht, wird ab dann behalten und gezeigt.</translation>
    </message>
    <message>
        <source>Start the agent.</source>
        <translation>Starten Sie den Agenten.</translation>
    </message>
    <message>
        <source>Starting the agent…</source>
        <translation>Der Agent wird gestartet…</translation>
    </message>
    <message>
        <source>Starting with the computer</source>
        <translation>Start mit dem Computer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status: nothing under way</source>
        <translation>Status: kein Vorgang läuft</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step {number} of {n}</source>
        <translation>Schritt {number} von {n}</translation>
    </message>
    <message>
        <source>Step {number}, {title}: {state}</source>
        <translation>Schritt {number}, {title}: {state}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird beendet …</translation>
    </message>
    <message>
        <source>Storage and start</source>
        <translation>Speicher und Start</translation>
    </message>
    <message>
        <source>Strict: for a site under test</source>
        <translation>Streng: für einen Standort im Test</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Hängend</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Unterdrückt</translation>
    </message>
    <message>
        <source>Suppressed by another condition</source>
        <translation>Durch eine andere Bedingung unterdrückt</translation>
    </message>
    <message>
        <source>Suppressed, out of service</source>
        <translation>Unterdrückt, außer Betrieb</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Tables (*.csv *.parquet);;All files (*)</source>
        <translation>Tabellen (*.csv *.parquet);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Take away what narrows the list</source>
        <translation>Filter der Liste aufheben</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Take the names from a CSV file …</source>
        <translation>Namen aus einer CSV-Datei übernehmen …</translation>
    </message>
    <message>
        <source>Taken out of service</source>
        <translation>Außer Betrieb genommen</translation>
    </message>
    <message>
        <source>Tell the site engineer.</source>
        <translation>Informieren Sie die Standorttechnik.</translation>
    </message>
    <message>
        <source>Text of the alarm</source>
        <translation>Text des Alarms</translation>
    </message>
    <message>
        <source>That a unit is what it says it is: identities are what the equipment answered.</source>
        <translation>Dass ein Gerät ist, was es zu sein angibt: Identitäten sind, was das Gerät geantwortet hat.</translation>
    </message>
    <message>
        <source>That folder cannot be used: {why}</source>
        <translation>Dieser Ordner ist nicht verwendbar: {why}</translation>
    </message>
    <message>
        <source>That is few: a longer reference notices change sooner and more surely.</source>
        <translation>Das ist wenig: Eine längere Referenz bemerkt Änderungen früher und sicherer.</translation>
    </message>
    <message>
        <source>That the clock of the workstation was right.</source>
        <translation>Dass die Uhr des Rechners richtig ging.</translation>
    </message>
    <message>
        <source>That the end of the record was not cut off: a receipt or an older bundle that was kept elsewhere would show it.</source>
        <translation>Dass das Ende der Aufzeichnung nicht abgeschnitten wurde: Eine anderswo verwahrte Quittung oder ein älteres Prüfpaket würde es zeigen.</translation>
    </message>
    <message>
        <source>That this is the newest or the only bundle of the site.</source>
        <translation>Dass dies das neueste oder das einzige Prüfpaket des Standorts ist.</translation>
    </message>
    <message>
        <source>The 95th percentile of the time of the last 100 runs is the limit times that of the first 1,000 runs of this file, and over 10 ms; or over slow_over_ms, where the model has one. Raised after 2 min, clears after 5 min at the clear level.</source>
        <translation>Das 95. Perzentil der Zeit der letzten 100 Läufe ist das Grenzwertfache desjenigen der ersten 1.000 Läufe dieser Datei und über 10 ms; oder über slow_over_ms, wo das Modell einen solchen Wert hat. Wird nach 2 min ausgelöst, erlischt nach 5 min am Erlöschwert.</translation>
    </message>
    <message>
        <source>The EdgeWatch agent is not running, so nothing is being checked.</source>
        <translation>Der EdgeWatch-Agent läuft nicht, daher wird nichts geprüft.</translation>
    </message>
    <message>
        <source>The affected predictions are marked</source>
        <translation>Die betroffenen Vorhersagen sind markiert</translation>
    </message>
    <message>
        <source>The agent did not start: {why}</source>
        <translation>Der Agent ist nicht gestartet: {why}</translation>
    </message>
    <message>
        <source>The agent has stopped. Until it runs again, nothing says whether inputs are checked.</source>
        <translation>Der Agent ist gestoppt. Bis er wieder läuft, sagt nichts, ob Eingaben geprüft werden.</translation>
    </message>
    <message>
        <source>The agent started</source>
        <translation>Der Agent ist gestartet</translation>
    </message>
    <message>
        <source>The agent starts when this user logs in. To have it watch before that, let an administrator run: loginctl enable-linger USER</source>
        <translation>Der Agent startet, wenn sich dieser Benutzer anmeldet. Damit er schon vorher überwacht, lassen Sie einen Administrator ausführen: loginctl enable-linger USER</translation>
    </message>
    <message>
        <source>The agent starts when this user logs in. To have it watch before that, let an administrator run: {command}</source>
        <translation>Der Agent startet, wenn sich dieser Benutzer anmeldet. Damit er schon vorher überwacht, lassen Sie einen Administrator ausführen: {command}</translation>
    </message>
    <message>
        <source>The agent stopped</source>
        <translation>Der Agent wurde gestoppt</translation>
    </message>
    <message>
        <source>The agent that runs now knows the file as it was: a change holds once that agent has been started anew.</source>
        <translation>Der jetzt laufende Agent kennt die Datei, wie sie war: Eine Änderung gilt, sobald dieser Agent neu gestartet wurde.</translation>
    </message>
    <message>
        <source>The alarm clears when the approved unit is back</source>
        <translation>Der Alarm erlischt, wenn das freigegebene Gerät zurück ist</translation>
    </message>
    <message>
        <source>The alarm is raised</source>
        <translation>Der Alarm wird ausgelöst</translation>
    </message>
    <message>
        <source>The alarm stays, and the record says that this unit does not belong here.</source>
        <translation>Der Alarm bleibt, und die Aufzeichnung sagt, dass dieses Gerät nicht hierher gehört.</translation>
    </message>
    <message>
        <source>The alarm that is selected</source>
        <translation>Der gewählte Alarm</translation>
    </message>
    <message>
        <source>The alarm {code} is out of service</source>
        <translation>Der Alarm {code} ist außer Betrieb</translation>
    </message>
    <message>
        <source>The alarm {code} is switched off at this site.</source>
        <translation>Der Alarm {code} ist an diesem Standort ausgeschaltet.</translation>
    </message>
    <message>
        <source>The alarms could not be measured: {why}</source>
        <translation>Die Alarme konnten nicht gemessen werden: {why}</translation>
    </message>
    <message>
        <source>The alarms of this span ask for nothing to be changed.</source>
        <translation>Die Alarme dieses Zeitraums verlangen keine Änderung.</translation>
    </message>
    <message>
        <source>The approval of {unit} lapsed</source>
        <translation>Die Freigabe von {unit} ist abgelaufen</translation>
    </message>
    <message>
        <source>The approved unit is connected at another port.</source>
        <translation>Das freigegebene Gerät ist an einem anderen Anschluss angeschlossen.</translation>
    </message>
    <message>
        <source>The approved unit is verified</source>
        <translation>Das freigegebene Gerät ist bestätigt</translation>
    </message>
    <message>
        <source>The baseline describes # row.|The baseline describes # rows.</source>
        <translation>Die Baseline beschreibt # Zeile.|Die Baseline beschreibt # Zeilen.</translation>
    </message>
    <message>
        <source>The bundle was signed with the site key whose fingerprint is named.</source>
        <translation>Das Prüfpaket wurde mit dem Standortschlüssel signiert, dessen Fingerabdruck genannt ist.</translation>
    </message>
    <message>
        <source>The chain of keys was begun anew # time. Only a receipt of then shows that the log before it was complete.|The chain of keys was begun anew # times. Only receipts of then show that the log before each was complete.</source>
        <translation>Die Schlüsselkette wurde # Mal neu begonnen. Nur eine Quittung von damals zeigt, dass das Protokoll davor vollständig war.|Die Schlüsselkette wurde # Mal neu begonnen. Nur Quittungen von damals zeigen, dass das Protokoll davor jeweils vollständig war.</translation>
    </message>
    <message>
        <source>The chosen cell</source>
        <translation>Die gewählte Zelle</translation>
    </message>
    <message>
        <source>The clock of the workstation jumped</source>
        <translation>Die Uhr des Rechners sprang</translation>
    </message>
    <message>
        <source>The clock of the workstation was set, forward or back.</source>
        <translation>Die Uhr des Rechners wurde vor- oder zurückgestellt.</translation>
    </message>
    <message>
        <source>The clock of this workstation jumped</source>
        <translation>Die Uhr dieses Rechners machte einen Sprung</translation>
    </message>
    <message>
        <source>The corner view and the full screen are in the menu View; F11 goes to full screen and back.</source>
        <translation>Eckansicht und Vollbild stehen im Menü „Ansicht“; F11 schaltet das Vollbild ein und aus.</translation>
    </message>
    <message>
        <source>The desktop tells of alarms while I work elsewhere</source>
        <translation>Der Desktop meldet Alarme, während ich anderswo arbeite</translation>
    </message>
    <message>
        <source>The disk has {free} left.</source>
        <translation>Auf dem Datenträger sind {free} frei.</translation>
    </message>
    <message>
        <source>The disk of the record is {value} % full</source>
        <translation>Der Datenträger der Aufzeichnung ist zu {value} % voll</translation>
    </message>
    <message>
        <source>The disk of the record will be full in about {days:# day|# days}</source>
        <translation>Der Datenträger der Aufzeichnung wird in etwa {days:# Tag|# Tagen} voll sein</translation>
    </message>
    <message>
        <source>The disk that holds the record is nearly full, or soon will be.</source>
        <translation>Der Datenträger mit der Aufzeichnung ist fast voll oder wird es bald sein.</translation>
    </message>
    <message>
        <source>The end has to come after the beginning.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
    <message>
        <source>The enrolled unit has other firmware: {fields}.</source>
        <translation>Das eingetragene Gerät hat andere Firmware: {fields}.</translation>
    </message>
    <message>
        <source>The enrolled unit is behind another adapter: {fields}.</source>
        <translation>Das eingetragene Gerät ist hinter einem anderen Adapter: {fields}.</translation>
    </message>
    <message>
        <source>The enrolment chosen here is in force again from now on. Predictions made under the approval that is taken back become suspect, unless the unit that is approved again is in the slot.</source>
        <translation>Die hier gewählte Eintragung ist ab jetzt wieder in Kraft. Vorhersagen, die unter der zurückgenommenen Freigabe entstanden, werden zweifelhaft, außer das wieder freigegebene Gerät ist am Geräteplatz.</translation>
    </message>
    <message>
        <source>The equipment names itself: {unit}.</source>
        <translation>Das Gerät meldet sich: {unit}.</translation>
    </message>
    <message>
        <source>The evidence of drift of an input, or of all inputs together, reaches 1 (alarms_per_year), or an instrument channel steps. Clears after 10 min without evidence in a whole window of rows like the reference.</source>
        <translation>Die Evidenz für Drift einer Eingabe oder aller Eingaben zusammen erreicht 1 (alarms_per_year), oder ein Gerätekanal macht einen Sprung. Erlischt nach 10 min ohne Evidenz in einem ganzen Fenster von Zeilen wie die Referenz.</translation>
    </message>
    <message>
        <source>The evidence of drift of an output reaches 1 (alarms_per_year). Clears after 10 min without evidence in a whole window of rows like the reference.</source>
        <translation>Die Evidenz für Drift einer Ausgabe erreicht 1 (alarms_per_year). Erlischt nach 10 min ohne Evidenz in einem ganzen Fenster von Zeilen wie die Referenz.</translation>
    </message>
    <message>
        <source>The evidence of the labels against an accepted limit has reached 1, after min_labels of them. Clears when as many have come since, the evidence is below 1 and the recent ones are within the limit.</source>
        <translation>Die Evidenz der Labels gegen eine akzeptierte Grenze hat 1 erreicht, nach min_labels Labels. Erlischt, wenn seither ebenso viele gekommen sind, die Evidenz unter 1 liegt und die jüngsten innerhalb der Grenze sind.</translation>
    </message>
    <message>
        <source>The evidence of the labels of one part of the predictions (a recorded segment, the unit in a slot) against its limit has reached 1, after min_segment of them. Clears as performance.measured does, for that part.</source>
        <translation>Die Evidenz der Labels eines Teils der Vorhersagen (ein aufgezeichnetes Segment, das Gerät an einem Geräteplatz) gegen seine Grenze hat 1 erreicht, nach min_segment Labels. Erlischt wie performance.measured, für diesen Teil.</translation>
    </message>
    <message>
        <source>The evidence that an input is missing, repeats its last reading, or whole rows repeat themselves, reaches 1: more often than the reference explains. Clears after 10 min without evidence in a whole window of rows.</source>
        <translation>Die Evidenz, dass eine Eingabe fehlt, ihren letzten Messwert wiederholt oder ganze Zeilen sich wiederholen, erreicht 1: häufiger, als die Referenz erklärt. Erlischt nach 10 min ohne Evidenz in einem ganzen Fenster von Zeilen.</translation>
    </message>
    <message>
        <source>The explanation cannot be read.</source>
        <translation>Die Erklärung kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing of it is left.</source>
        <translation>Der Export wurde abgebrochen; nichts davon ist übrig.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}</source>
        <translation>Die Datei kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Die Datei wird gelesen.</translation>
    </message>
    <message>
        <source>The file of the model is not the one that was declared.</source>
        <translation>Die Datei des Modells ist nicht die angegebene.</translation>
    </message>
    <message>
        <source>The graphics processor is at {value} °C</source>
        <translation>Der Grafikprozessor hat {value} °C</translation>
    </message>
    <message>
        <source>The graphics processor is short of memory, too hot, or busy all the time.</source>
        <translation>Der Grafikprozessor hat zu wenig Speicher, ist zu heiß oder dauernd ausgelastet.</translation>
    </message>
    <message>
        <source>The graphics processor is {value} % busy</source>
        <translation>Der Grafikprozessor ist zu {value} % ausgelastet</translation>
    </message>
    <message>
        <source>The heartbeat of the agent paused for more than 5 s. Clears when it is back.</source>
        <translation>Das Lebenszeichen des Agenten setzte mehr als 5 s aus. Erlischt, wenn es zurück ist.</translation>
    </message>
    <message>
        <source>The identity is the enrolled one, the port is not (MOVED). Clears on approval.</source>
        <translation>Die Identität ist die eingetragene, der Anschluss nicht (MOVED). Erlischt mit der Freigabe.</translation>
    </message>
    <message>
        <source>The inputs are not what this model was checked with.</source>
        <translation>Die Eingaben sind nicht die, mit denen dieses Modell geprüft wurde.</translation>
    </message>
    <message>
        <source>The inputs in that table</source>
        <translation>Die Eingaben in dieser Tabelle</translation>
    </message>
    <message>
        <source>The inputs of {model} no longer look like the reference data</source>
        <translation>Die Eingaben von {model} gleichen den Referenzdaten nicht mehr</translation>
    </message>
    <message>
        <source>The inputs together are as in the reference: {share} % of its own rows lie as far or farther.</source>
        <translation>Die Eingaben zusammen sind wie in der Referenz: {share} % ihrer eigenen Zeilen liegen ebenso weit oder weiter.</translation>
    </message>
    <message>
        <source>The inputs together are unlike the reference: of its # held-out row {farther} lies as far.|The inputs together are unlike the reference: of its # held-out rows {farther} lie as far.</source>
        <translation>Die Eingaben zusammen gleichen der Referenz nicht: Von ihrer # zurückgehaltenen Zeile liegt {farther} ebenso weit.|Die Eingaben zusammen gleichen der Referenz nicht: Von ihren # zurückgehaltenen Zeilen liegen {farther} ebenso weit.</translation>
    </message>
    <message>
        <source>The large sign says whether the inputs of the model are those it was checked with. A grey tick: as checked. A yellow triangle: use with care. A red octagon: do not rely on this prediction. A violet diamond: EdgeWatch cannot judge. A crossed-out eye: nothing is being watched, so nothing is known.

Below it stand the last prediction with the range accepted from the reference data, its course over half an hour or over the range chosen above, and the inputs that lie farthest from the reference, in robust standard deviations (σ). Dashed lines mark changes of the equipment, the model or the clock. The shaded band of a chart is the accepted range; choose another input in the list above its chart. “Why this result” (Ctrl+Y) asks the model which inputs moved it, and shows the most similar reference cases.

EdgeWatch is not the alarm system of the equipment.</source>
        <translation>Das große Zeichen sagt, ob die Eingaben des Modells die sind, mit denen es geprüft wurde. Ein grauer Haken: wie geprüft. Ein gelbes Dreieck: mit Vorsicht verwenden. Ein rotes Achteck: dieser Vorhersage nicht vertrauen. Eine violette Raute: EdgeWatch kann nicht urteilen. Ein durchgestrichenes Auge: Es wird nichts überwacht, also ist nichts bekannt.

Darunter stehen die letzte Vorhersage mit dem aus den Referenzdaten akzeptierten Bereich, ihr Verlauf über eine halbe Stunde oder über den oben gewählten Bereich und die Eingaben, die am weitesten von der Referenz liegen, in robusten Standardabweichungen (σ). Gestrichelte Linien markieren Änderungen an Geräten, Modell oder Uhr. Das schattierte Band eines Diagramms ist der akzeptierte Bereich; wählen Sie in der Liste über dem Diagramm einen anderen Eingang. „Warum dieses Ergebnis“ (Strg+Y) fragt das Modell, welche Eingaben es bewegt haben, und zeigt die ähnlichsten Referenzfälle.

EdgeWatch ist nicht das Alarmsystem der Geräte.</translation>
    </message>
    <message>
        <source>The log goes on from every receipt and bundle that it was held against: nothing that was sealed then was cut off or replaced.</source>
        <translation>Das Protokoll setzt jede Quittung und jedes Prüfpaket fort, mit denen es verglichen wurde: Nichts, was damals versiegelt war, wurde abgeschnitten oder ersetzt.</translation>
    </message>
    <message>
        <source>The measuring was cancelled.</source>
        <translation>Die Messung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The memory of the graphics processor is {value} % full</source>
        <translation>Der Speicher des Grafikprozessors ist zu {value} % voll</translation>
    </message>
    <message>
        <source>The memory of the workstation is nearly used up.</source>
        <translation>Der Arbeitsspeicher des Rechners ist fast aufgebraucht.</translation>
    </message>
    <message>
        <source>The memory of this workstation is {value} % full</source>
        <translation>Der Arbeitsspeicher dieses Rechners ist zu {value} % voll</translation>
    </message>
    <message>
        <source>The model is asked again, with readings of the reference …</source>
        <translation>Das Modell wird erneut gefragt, mit Messwerten der Referenz …</translation>
    </message>
    <message>
        <source>The model takes # column.|The model takes # columns.</source>
        <translation>Das Modell nimmt # Spalte.|Das Modell nimmt # Spalten.</translation>
    </message>
    <message>
        <source>The model takes much longer for an answer than it used to.</source>
        <translation>Das Modell braucht für eine Antwort viel länger als früher.</translation>
    </message>
    <message>
        <source>The model takes {width} columns; {n} are named.</source>
        <translation>Das Modell nimmt {width} Spalten; {n} sind benannt.</translation>
    </message>
    <message>
        <source>The model {model} answers slowly</source>
        <translation>Das Modell {model} antwortet langsam</translation>
    </message>
    <message>
        <source>The model {model} failed</source>
        <translation>Das Modell {model} meldete Fehler</translation>
    </message>
    <message>
        <source>The model {model} gives results outside the range it was checked with</source>
        <translation>Das Modell {model} gibt Ergebnisse außerhalb des Bereichs, mit dem es geprüft wurde</translation>
    </message>
    <message>
        <source>The model {model} has made no prediction</source>
        <translation>Das Modell {model} hat keine Vorhersage gemacht</translation>
    </message>
    <message>
        <source>The model {model} has made too few predictions yet to compare.</source>
        <translation>Das Modell {model} hat für einen Vergleich noch zu wenige Vorhersagen gemacht.</translation>
    </message>
    <message>
        <source>The model {model} has no reference to compare its inputs with.</source>
        <translation>Das Modell {model} hat keine Referenz, mit der seine Eingaben zu vergleichen wären.</translation>
    </message>
    <message>
        <source>The model {model} is estimated to be worse than is accepted</source>
        <translation>Das Modell {model} ist nach Schätzung schlechter als akzeptiert</translation>
    </message>
    <message>
        <source>The model {model} is right less often than is accepted</source>
        <translation>Das Modell {model} liegt seltener richtig als akzeptiert</translation>
    </message>
    <message>
        <source>The model {model} is right less often than is accepted in a part of the cases</source>
        <translation>Das Modell {model} liegt in einem Teil der Fälle seltener richtig als akzeptiert</translation>
    </message>
    <message>
        <source>The model {model} lacks new readings more often than it was checked with</source>
        <translation>Dem Modell {model} fehlen neue Messwerte häufiger als bei seiner Prüfung</translation>
    </message>
    <message>
        <source>The model {model} receives values outside the range it was checked with</source>
        <translation>Das Modell {model} erhält Werte außerhalb des Bereichs, mit dem es geprüft wurde</translation>
    </message>
    <message>
        <source>The model {model} was changed</source>
        <translation>Das Modell {model} wurde geändert</translation>
    </message>
    <message>
        <source>The most frequent alarms</source>
        <translation>Die häufigsten Alarme</translation>
    </message>
    <message>
        <source>The name of # person who acted|The names of # people who acted</source>
        <translation>Der Name von # Person, die gehandelt hat|Die Namen von # Personen, die gehandelt haben</translation>
    </message>
    <message>
        <source>The oldest of the record was retired ({subject})</source>
        <translation>Das Älteste der Aufzeichnung wurde ausgesondert ({subject})</translation>
    </message>
    <message>
        <source>The other input: {change}.|The other # inputs together: {change}.</source>
        <translation>Die andere Eingabe: {change}.|Die anderen # Eingaben zusammen: {change}.</translation>
    </message>
    <message>
        <source>The picture could not be written to {file}.</source>
        <translation>Das Bild konnte nicht in {file} geschrieben werden.</translation>
    </message>
    <message>
        <source>The processors of the workstation are busy all the time.</source>
        <translation>Die Prozessoren des Rechners sind dauernd ausgelastet.</translation>
    </message>
    <message>
        <source>The processors of this workstation are {value} % busy</source>
        <translation>Die Prozessoren dieses Rechners sind zu {value} % ausgelastet</translation>
    </message>
    <message>
        <source>The program that runs {model} has ended without being closed</source>
        <translation>Das Programm, das {model} ausführt, endete, ohne geschlossen zu werden</translation>
    </message>
    <message>
        <source>The quiet preset is in force then.</source>
        <translation>Dann gilt die Voreinstellung „Ruhig“.</translation>
    </message>
    <message>
        <source>The record cannot be read just now ({error}). It is tried again every second; if this stands, keep the folder {folder} as it is and call support.</source>
        <translation>Die Aufzeichnung kann gerade nicht gelesen werden ({error}). Es wird jede Sekunde erneut versucht; bleibt es so, lassen Sie den Ordner {folder}, wie er ist, und rufen Sie den Support.</translation>
    </message>
    <message>
        <source>The record is damaged</source>
        <translation>Die Aufzeichnung ist beschädigt</translation>
    </message>
    <message>
        <source>The record is full</source>
        <translation>Die Aufzeichnung ist voll</translation>
    </message>
    <message>
        <source>The record may &amp;become</source>
        <translation>Höchst&amp;größe der Aufzeichnung</translation>
    </message>
    <message>
        <source>The record may become {gb} GB</source>
        <translation>Höchstgröße der Aufzeichnung: {gb} GB</translation>
    </message>
    <message>
        <source>The record takes {size} before it is packed; {room} must be free meanwhile.</source>
        <translation>Die Aufzeichnung belegt ungepackt {size}; inzwischen müssen {room} frei sein.</translation>
    </message>
    <message>
        <source>The results of {model} no longer look like those of the reference data</source>
        <translation>Die Ergebnisse von {model} gleichen denen der Referenzdaten nicht mehr</translation>
    </message>
    <message>
        <source>The rows of this window, or the reference, are no longer there to compare.</source>
        <translation>Die Zeilen dieses Fensters oder die Referenz sind für einen Vergleich nicht mehr da.</translation>
    </message>
    <message>
        <source>The same on the command line:</source>
        <translation>Dasselbe auf der Befehlszeile:</translation>
    </message>
    <message>
        <source>The same on the command line: {command}</source>
        <translation>Dasselbe auf der Befehlszeile: {command}</translation>
    </message>
    <message>
        <source>The sealed record has been altered</source>
        <translation>Die versiegelte Aufzeichnung wurde verändert</translation>
    </message>
    <message>
        <source>The self-test is running …</source>
        <translation>Der Selbsttest läuft …</translation>
    </message>
    <message>
        <source>The settings of the alarms changed</source>
        <translation>Die Einstellungen der Alarme wurden geändert</translation>
    </message>
    <message>
        <source>The share of the disk in use is at the limit or above for 5 min; or by the trend of up to 7 days, known after one, it will be full within forecast_days. Clears after 30 min below the clear level and with twice as many days left.</source>
        <translation>Der belegte Anteil des Datenträgers liegt 5 min lang an der Grenze oder darüber; oder nach dem Trend von bis zu 7 Tagen, bekannt nach einem, wird er innerhalb von forecast_days voll sein. Erlischt nach 30 min unter dem Erlöschwert und mit doppelt so vielen verbleibenden Tagen.</translation>
    </message>
    <message>
        <source>The slot feeds no model, so no prediction hangs on it.</source>
        <translation>Der Geräteplatz speist kein Modell, daher hängt keine Vorhersage davon ab.</translation>
    </message>
    <message>
        <source>The slot is MISSING, or its port interrupted, for 5 s. Clears when it has been back for 5 s, and where it was gone three times within 10 min, for 60 s and 5 s.</source>
        <translation>Der Geräteplatz ist 5 s lang MISSING oder sein Anschluss unterbrochen. Erlischt, wenn er 5 s zurück ist, und wo er dreimal in 10 min fort war, nach 60 s und 5 s.</translation>
    </message>
    <message>
        <source>The slot is SUSPECT for 30 s: advisory evidence alone, and the identification that was demanded at once did not prove the unit. Clears 60 s after it did, or on approval.</source>
        <translation>Der Geräteplatz ist 30 s lang SUSPECT: nur hinweisende Anzeichen, und die sofort verlangte Identifizierung wies das Gerät nicht nach. Erlischt 60 s, nachdem sie es tat, oder mit der Freigabe.</translation>
    </message>
    <message>
        <source>The slot is UNVERIFIED for 60 s: no enrolment, or no identity was read. Clears with the first identification.</source>
        <translation>Der Geräteplatz ist 60 s lang UNVERIFIED: keine Eintragung, oder keine Identität wurde gelesen. Erlischt mit der ersten Identifizierung.</translation>
    </message>
    <message>
        <source>The state of the {slot} is not known.</source>
        <translation>Der Zustand des Geräts am Platz {slot} ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The system may soon end programs, the one that runs the model among them. Let the site engineer close what is not needed.</source>
        <translation>Das System kann bald Programme beenden, darunter das, welches das Modell ausführt. Lassen Sie die Standorttechnik schließen, was nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>The time shown on the other pages</source>
        <translation>Die auf den anderen Seiten gezeigte Zeit</translation>
    </message>
    <message>
        <source>The unit has changed again while this was open.</source>
        <translation>Das Gerät hat sich erneut geändert, während dies geöffnet war.</translation>
    </message>
    <message>
        <source>The unit of a slot is gone or no longer answers.</source>
        <translation>Das Gerät eines Geräteplatzes ist fort oder antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>The unit of {slot} is connected as {other}</source>
        <translation>Das Gerät von {slot} ist als {other} angeschlossen</translation>
    </message>
    <message>
        <source>The whole band of an estimate lies beyond the accepted limit in two windows of predictions in a row. Clears with the first window where it does not.</source>
        <translation>Das ganze Band einer Schätzung liegt in zwei Fenstern von Vorhersagen in Folge jenseits der akzeptierten Grenze. Erlischt mit dem ersten Fenster, in dem es das nicht tut.</translation>
    </message>
    <message>
        <source>The window after</source>
        <translation>Das Fenster danach</translation>
    </message>
    <message>
        <source>The window before</source>
        <translation>Das Fenster davor</translation>
    </message>
    <message>
        <source>The window opens when I log in</source>
        <translation>Das Fenster öffnet sich, wenn ich mich anmelde</translation>
    </message>
    <message>
        <source>The {slot} behaves unlike the approved unit</source>
        <translation>Das Gerät am Platz {slot} verhält sich anders als das freigegebene</translation>
    </message>
    <message>
        <source>The {slot} behaves unlike the approved unit.</source>
        <translation>Das Gerät am Platz {slot} verhält sich anders als das freigegebene.</translation>
    </message>
    <message>
        <source>The {slot} does not answer</source>
        <translation>Das Gerät am Platz {slot} antwortet nicht</translation>
    </message>
    <message>
        <source>The {slot} does not answer.</source>
        <translation>Das Gerät am Platz {slot} antwortet nicht.</translation>
    </message>
    <message>
        <source>The {slot} has another adapter</source>
        <translation>Das Gerät am Platz {slot} hat einen anderen Adapter</translation>
    </message>
    <message>
        <source>The {slot} has moved, or is a twin</source>
        <translation>Das Gerät am Platz {slot} wurde umgesteckt oder ist ein Zwilling</translation>
    </message>
    <message>
        <source>The {slot} has other firmware</source>
        <translation>Das Gerät am Platz {slot} hat andere Firmware</translation>
    </message>
    <message>
        <source>The {slot} is a rejected unit</source>
        <translation>Das Gerät am Platz {slot} ist ein abgelehntes Gerät</translation>
    </message>
    <message>
        <source>The {slot} is connected at another port</source>
        <translation>Das Gerät am Platz {slot} ist an einem anderen Anschluss angeschlossen</translation>
    </message>
    <message>
        <source>The {slot} is connected at another port.</source>
        <translation>Das Gerät am Platz {slot} ist an einem anderen Anschluss angeschlossen.</translation>
    </message>
    <message>
        <source>The {slot} is no longer approved</source>
        <translation>Das Gerät am Platz {slot} ist nicht mehr freigegeben</translation>
    </message>
    <message>
        <source>The {slot} is not the approved unit.</source>
        <translation>Das Gerät am Platz {slot} ist nicht das freigegebene.</translation>
    </message>
    <message>
        <source>The {slot} is of the approved type; this unit cannot be told from its twin.</source>
        <translation>Das Gerät am Platz {slot} ist vom freigegebenen Typ; dieses Gerät lässt sich von seinem Zwilling nicht unterscheiden.</translation>
    </message>
    <message>
        <source>The {slot} is under maintenance.</source>
        <translation>Das Gerät am Platz {slot} ist in Wartung.</translation>
    </message>
    <message>
        <source>The {slot} or its adapter changed</source>
        <translation>Das Gerät am Platz {slot} oder sein Adapter wurde geändert</translation>
    </message>
    <message>
        <source>The {slot} shows the unit of {other}: are the cables crossed?</source>
        <translation>Am Platz {slot} zeigt sich das Gerät von {other}: Sind die Kabel vertauscht?</translation>
    </message>
    <message>
        <source>The {slot} was replaced</source>
        <translation>Das Gerät am Platz {slot} wurde ausgetauscht</translation>
    </message>
    <message>
        <source>The {slot} was replaced or updated</source>
        <translation>Das Gerät am Platz {slot} wurde ausgetauscht oder aktualisiert</translation>
    </message>
    <message>
        <source>There are more alarms than one person can handle: {a_day} a day, where {most} are too many. Begin with the most frequent code.</source>
        <translation>Es gibt mehr Alarme, als eine Person bewältigen kann: {a_day} pro Tag, wo {most} zu viele sind. Beginnen Sie mit dem häufigsten Code.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Eine Datei dieses Namens gibt es bereits.</translation>
    </message>
    <message>
        <source>There is no baseline to compare with.</source>
        <translation>Es gibt keine Baseline für einen Vergleich.</translation>
    </message>
    <message>
        <source>There is no baseline to compare with. Build one from reference data: edgewatch baseline build MODEL REFERENCE.csv</source>
        <translation>Es gibt keine Baseline für einen Vergleich. Erstellen Sie eine aus Referenzdaten: edgewatch baseline build MODEL REFERENCE.csv</translation>
    </message>
    <message>
        <source>There is no course of it: {note}.</source>
        <translation>Es gibt keinen Verlauf davon: {note}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Es gibt keinen Ordner {folder}.</translation>
    </message>
    <message>
        <source>There is no room for what has to be recorded or kept.</source>
        <translation>Es ist kein Platz für das, was aufgezeichnet oder behalten werden muss.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Es gibt keine solche Datei.</translation>
    </message>
    <message>
        <source>There is no such port now.</source>
        <translation>Es gibt jetzt keinen solchen Anschluss.</translation>
    </message>
    <message>
        <source>There is not enough room: {free} are free in that folder, {needed} are needed.</source>
        <translation>Nicht genug Platz: {free} sind in diesem Ordner frei, {needed} werden gebraucht.</translation>
    </message>
    <message>
        <source>There is nothing to do: new alarms appear here by themselves.</source>
        <translation>Es ist nichts zu tun: Neue Alarme erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>There is nothing to measure in this stretch of time.</source>
        <translation>In diesem Zeitabschnitt gibt es nichts zu messen.</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Es gibt noch nichts zu zeigen.</translation>
    </message>
    <message>
        <source>There is too little to say whether the inputs are as checked.</source>
        <translation>Es ist zu wenig da, um zu sagen, ob die Eingaben wie geprüft sind.</translation>
    </message>
    <message>
        <source>There {floods:was # flood|were # floods} of more than 10 alarms in 10 min. Look in History for what began each, and see that its consequences stand under it.</source>
        <translation>Es gab {floods:# Alarmschwall|# Alarmschwälle} von mehr als 10 Alarmen in 10 min. Sehen Sie im „Verlauf“ nach, was jeweils der Anfang war, und dass die Folgen darunter stehen.</translation>
    </message>
    <message>
        <source>These are the serial ports of this workstation. Nothing is opened yet. Where this user may not open a port, the exact remedy stands below.</source>
        <translation>Dies sind die seriellen Anschlüsse dieses Rechners. Noch ist nichts geöffnet. Wo dieser Benutzer einen Anschluss nicht öffnen darf, steht die genaue Abhilfe darunter.</translation>
    </message>
    <message>
        <source>These predictions are not divided into parts, or are all of one part.</source>
        <translation>Diese Vorhersagen sind nicht in Teile gegliedert oder gehören alle zu einem Teil.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess.</source>
        <translation>Diese PIN ist zu leicht zu erraten.</translation>
    </message>
    <message>
        <source>This alarm is wanted</source>
        <translation>Dieser Alarm ist erwünscht</translation>
    </message>
    <message>
        <source>This alarm was not useful</source>
        <translation>Dieser Alarm war nicht hilfreich</translation>
    </message>
    <message>
        <source>This changes nothing about the alarm. The alarm health counts how often each kind was of no use, and names the setting that would make it quieter.</source>
        <translation>Dies ändert nichts am Alarm. Die Alarmgüte zählt, wie oft jede Art ohne Nutzen war, und nennt die Einstellung, die sie ruhiger machen würde.</translation>
    </message>
    <message>
        <source>This desktop (Wayland) lets no program keep its window above others. Set “always on top” in the menu of the corner view&apos;s title bar, or use the full screen.</source>
        <translation>Dieser Desktop (Wayland) lässt kein Programm sein Fenster über anderen halten. Wählen Sie „Immer im Vordergrund“ im Menü der Titelleiste der Eckansicht, oder verwenden Sie das Vollbild.</translation>
    </message>
    <message>
        <source>This desktop runs Wayland, where no program can keep itself above others. Use the full screen, a rule of your desktop that keeps the window on top, or a session on X11.</source>
        <translation>Dieser Desktop läuft mit Wayland, wo sich kein Programm über anderen halten kann. Verwenden Sie das Vollbild, eine Regel Ihres Desktops, die das Fenster oben hält, oder eine Sitzung mit X11.</translation>
    </message>
    <message>
        <source>This is a recorded site: it shows what was, and nothing is being checked.</source>
        <translation>Dies ist ein aufgezeichneter Standort: Er zeigt, was war, und nichts wird geprüft.</translation>
    </message>
    <message>
        <source>This is a recorded site: nothing can be decided here.</source>
        <translation>Dies ist ein aufgezeichneter Standort: Hier kann nichts entschieden werden.</translation>
    </message>
    <message>
        <source>This is an opened bundle: export from the site that it came from.</source>
        <translation>Dies ist ein geöffnetes Prüfpaket: Exportieren Sie am Standort, von dem es kam.</translation>
    </message>
    <message>
        <source>This is an opened bundle: hand on its file instead.</source>
        <translation>Dies ist ein geöffnetes Prüfpaket: Geben Sie stattdessen seine Datei weiter.</translation>
    </message>
    <message>
        <source>This is an opened bundle: nothing in it can be changed.</source>
        <translation>Dies ist ein geöffnetes Prüfpaket: Nichts darin kann geändert werden.</translation>
    </message>
    <message>
        <source>This is an opened bundle: nothing of it can be started.</source>
        <translation>Dies ist ein geöffnetes Prüfpaket: Nichts davon kann gestartet werden.</translation>
    </message>
    <message>
        <source>This is the unit enrolled for slot {slot}.</source>
        <translation>Dies ist das für den Geräteplatz {slot} eingetragene Gerät.</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Dieses Programm</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>Dieser Standort</translation>
    </message>
    <message>
        <source>This unit was {rejected}; approving overrules that.</source>
        <translation>Dieses Gerät wurde {rejected}; eine Freigabe hebt das auf.</translation>
    </message>
    <message>
        <source>This user may open all of them.</source>
        <translation>Dieser Benutzer darf alle öffnen.</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Dieses Fenster</translation>
    </message>
    <message>
        <source>This window: language, colours, size of text, notices and sound belong to you, not to the site, and hold at once. Sound is off until you ask for it. EdgeWatch is not the alarm system of the equipment.

Alarms: the rules in force, and where each was set. A preset says how many alarms a site wants; single rules are changed in the form. A change is written into site.toml, where comments stay as they are, checked before it holds, and put into the record under your name. Rules without which nobody could tell what to rely on cannot be switched off.

People: who may act here, in which role, and with which PIN. Nobody has to be enrolled; once somebody is, nothing is done without a PIN.

Site and program: where things are, how long the record is kept, and the versions that support will ask for. Check this workstation finds what is wrong there, with its remedy, and saves what support needs.

The same by command: edgewatch alarms preset, alarms --explain-codes, autostart, people, record limit, doctor.</source>
        <translation>Dieses Fenster: Sprache, Farben, Schriftgröße, Meldungen und Ton gehören Ihnen, nicht dem Standort, und gelten sofort. Der Ton ist aus, bis Sie ihn verlangen. EdgeWatch ist nicht das Alarmsystem der Geräte.

Alarme: die geltenden Regeln und wo jede festgelegt wurde. Eine Voreinstellung sagt, wie viele Alarme ein Standort will; einzelne Regeln werden im Formular geändert. Eine Änderung wird in site.toml geschrieben, wo Kommentare bleiben, wie sie sind, wird geprüft, bevor sie gilt, und kommt unter Ihrem Namen in die Aufzeichnung. Regeln, ohne die niemand sagen könnte, worauf Verlass ist, lassen sich nicht ausschalten.

Personen: wer hier handeln darf, in welcher Rolle und mit welcher PIN. Niemand muss eingetragen sein; sobald es jemand ist, geschieht nichts ohne PIN.

Standort und Programm: wo die Dinge sind, wie lange die Aufzeichnung behalten wird und die Versionen, nach denen der Support fragen wird. „Diesen Rechner prüfen“ findet, was dort nicht stimmt, mit Abhilfe, und sichert, was der Support braucht.

Dasselbe als Befehl: edgewatch alarms preset, alarms --explain-codes, autostart, people, record limit, doctor.</translation>
    </message>
    <message>
        <source>What was altered in the ten seconds or so before it was sealed, and what was never sealed.</source>
        <translation>Was in den etwa zehn Sekunden vor dem Versiegeln verändert wurde, und was nie versiegelt wurde.</translation>
    </message>
    <message>
        <source>A chain of keys was begun ({subject})</source>
        <translation>Eine Schlüsselkette wurde begonnen ({subject})</translation>
    </message>
    <message>
        <source>A name was locked after too many wrong PINs ({subject})</source>
        <translation>Ein Name wurde nach zu vielen falschen PINs gesperrt ({subject})</translation>
    </message>
    <message>
        <source>A receipt is being made.</source>
        <translation>Eine Quittung wird erstellt.</translation>
    </message>
    <message>
        <source>A wrong PIN was given ({subject})</source>
        <translation>Eine falsche PIN wurde eingegeben ({subject})</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Always: the report, the alarm journal, equipment and decisions, what people did, models and their hashes, baselines, site.toml without what is private, the list of the software, and the record with all that was measured, its seals and a receipt.</source>
        <translation>Immer: der Bericht, das Alarmjournal, Geräte und Entscheidungen, was Personen taten, Modelle und ihre Hashes, Baselines, site.toml ohne das Private, die Liste der Software und die Aufzeichnung mit allem, was gemessen wurde, ihren Siegeln und einer Quittung.</translation>
    </message>
    <message>
        <source>An agent runs, but nothing has been sealed for a minute or more.</source>
        <translation>Ein Agent läuft, aber seit mindestens einer Minute wurde nichts versiegelt.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Checking the chain of seals</source>
        <translation>Die Siegelkette wird geprüft</translation>
    </message>
    <message>
        <source>Checking the records</source>
        <translation>Die Datensätze werden geprüft</translation>
    </message>
    <message>
        <source>Choose a role.</source>
        <translation>Wählen Sie eine Rolle.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+9: pages · F6: next region · Ctrl+K: acknowledge · Ctrl+Y: why this result · Ctrl+L: sign in or out · Ctrl+Left, Ctrl+Right: earlier, later · Ctrl++, Ctrl+-: closer, wider · F11: full screen · Esc: back · F1: this help</source>
        <translation>Strg+1 bis Strg+9: Seiten · F6: nächster Bereich · Strg+K: quittieren · Strg+Y: warum dieses Ergebnis · Strg+L: an- oder abmelden · Strg+Links, Strg+Rechts: früher, später · Strg++, Strg+-: näher, weiter · F11: Vollbild · Esc: zurück · F1: diese Hilfe</translation>
    </message>
    <message>
        <source>End {name}</source>
        <translation>{name} austragen</translation>
    </message>
    <message>
        <source>Every sealed record is checked …</source>
        <translation>Jeder versiegelte Datensatz wird geprüft …</translation>
    </message>
    <message>
        <source>Fill in a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>Fill in the same PIN twice.</source>
        <translation>Geben Sie zweimal dieselbe PIN ein.</translation>
    </message>
    <message>
        <source>Fill in your PIN.</source>
        <translation>Geben Sie Ihre PIN ein.</translation>
    </message>
    <message>
        <source>Fingerprint of the first key</source>
        <translation>Fingerabdruck des ersten Schlüssels</translation>
    </message>
    <message>
        <source>Fingerprint of the first key, SHA256:…, as noted down before (optional)</source>
        <translation>Fingerabdruck des ersten Schlüssels, SHA256:…, wie früher notiert (optional)</translation>
    </message>
    <message>
        <source>First key: {fingerprint}. Note it down outside of this site: with it a whole record put in the place of this one is found out.</source>
        <translation>Erster Schlüssel: {fingerprint}. Notieren Sie ihn außerhalb dieses Standorts: Damit fällt auf, wenn die ganze Aufzeichnung durch eine andere ersetzt wird.</translation>
    </message>
    <message>
        <source>Go to au&amp;dit</source>
        <translation>Zum A&amp;udit</translation>
    </message>
    <message>
        <source>How far the record is sealed</source>
        <translation>Wie weit die Aufzeichnung versiegelt ist</translation>
    </message>
    <message>
        <source>I have looked through the record of this time and have seen to what needed it.</source>
        <translation>Ich habe die Aufzeichnung dieser Zeit durchgesehen und veranlasst, was nötig war.</translation>
    </message>
    <message>
        <source>I was on duty in this time. I know which alarms stand, and have passed them on.</source>
        <translation>Ich hatte in dieser Zeit Dienst. Ich weiß, welche Alarme anstehen, und habe sie weitergegeben.</translation>
    </message>
    <message>
        <source>Intact: every sealed record is as it was written.</source>
        <translation>Unversehrt: Jeder versiegelte Datensatz ist, wie er geschrieben wurde.</translation>
    </message>
    <message>
        <source>It cannot be saved: {why}</source>
        <translation>Speichern nicht möglich: {why}</translation>
    </message>
    <message>
        <source>Key of the next seal</source>
        <translation>Schlüssel des nächsten Siegels</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Letzte Prüfung</translation>
    </message>
    <message>
        <source>Load or memory in use of a graphics processor, the mean of a minute, is at the limit or above for 10 min; or it is 90 °C or hotter, or slows itself down for heat or want of power; or a model runs without the accelerator that it asked for. Clears after 5 min below the clear level and 85 °C, and when the model runs as it asked.</source>
        <translation>Last oder belegter Speicher eines Grafikprozessors, im Mittel einer Minute, liegt 10 min lang an der Grenze oder darüber; oder er ist 90 °C oder heißer oder bremst sich selbst wegen Hitze oder Strommangel; oder ein Modell läuft ohne den Beschleuniger, den es verlangt hat. Erlischt nach 5 min unter dem Erlöschwert und 85 °C, und wenn das Modell läuft wie verlangt.</translation>
    </message>
    <message>
        <source>Looking at what is left</source>
        <translation>Prüfung der übrigen Teile</translation>
    </message>
    <message>
        <source>NOT intact: # thing is not as it was sealed.|NOT intact: # things are not as they were sealed.</source>
        <translation>NICHT unversehrt: # Bestandteil ist nicht, wie er versiegelt wurde.|NICHT unversehrt: # Bestandteile sind nicht, wie sie versiegelt wurden.</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Name: {name}</translation>
    </message>
    <message>
        <source>New &amp;PIN</source>
        <translation>Neue &amp;PIN</translation>
    </message>
    <message>
        <source>New &amp;PIN …</source>
        <translation>Neue &amp;PIN …</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Neue PIN</translation>
    </message>
    <message>
        <source>New PIN of {name}</source>
        <translation>Neue PIN von {name}</translation>
    </message>
    <message>
        <source>New PIN, once more</source>
        <translation>Neue PIN, noch einmal</translation>
    </message>
    <message>
        <source>Nobody has signed anything off yet.</source>
        <translation>Noch niemand hat etwas abgezeichnet.</translation>
    </message>
    <message>
        <source>Nobody is enrolled: everybody acts under the name that they give. As soon as one person is added here, every action takes a name of this list and a PIN, in the window and by command. The first has to be an engineer.</source>
        <translation>Niemand ist eingetragen: Alle handeln unter dem Namen, den sie angeben. Sobald hier eine Person hinzugefügt ist, verlangt jede Handlung einen Namen aus dieser Liste und eine PIN, im Fenster wie per Befehl. Die erste Person muss die Rolle „Technik“ haben.</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>Not sealed since {time}</source>
        <translation>Nicht versiegelt seit {time}</translation>
    </message>
    <message>
        <source>Not sealed yet</source>
        <translation>Noch nicht versiegelt</translation>
    </message>
    <message>
        <source>Not signed: {why}</source>
        <translation>Nicht abgezeichnet: {why}</translation>
    </message>
    <message>
        <source>Nothing could be sealed ({subject})</source>
        <translation>Es konnte nichts versiegelt werden ({subject})</translation>
    </message>
    <message>
        <source>Nothing has been sealed yet.</source>
        <translation>Es wurde noch nichts versiegelt.</translation>
    </message>
    <message>
        <source>Nothing has been sealed yet: an agent seals while it runs.</source>
        <translation>Es wurde noch nichts versiegelt: Ein Agent versiegelt, während er läuft.</translation>
    </message>
    <message>
        <source>Nothing in it is sealed: that the record was not altered before is not proved.</source>
        <translation>Nichts darin ist versiegelt: Dass die Aufzeichnung vorher nicht verändert wurde, ist nicht nachgewiesen.</translation>
    </message>
    <message>
        <source>Ol&amp;der bundle (optional)</source>
        <translation>Ä&amp;lteres Prüfpaket (optional)</translation>
    </message>
    <message>
        <source>Only these people act at this site, each with a PIN that nobody else knows. What they did stays in the record when they are ended. Which role may do what: edgewatch people roles.</source>
        <translation>Nur diese Personen handeln an diesem Standort, jede mit einer PIN, die sonst niemand kennt. Was sie taten, bleibt in der Aufzeichnung, wenn sie ausgetragen werden. Welche Rolle was darf: edgewatch people roles.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN von {name}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Photograph the code, or keep the file or the paper where nobody of this site can change it. Whoever alters the record up to this moment is found out by it.</source>
        <translation>Fotografieren Sie den Code, oder verwahren Sie Datei oder Papier dort, wo niemand von diesem Standort etwas daran ändern kann. Damit fällt auf, wenn jemand die Aufzeichnung bis zu diesem Zeitpunkt verändert.</translation>
    </message>
    <message>
        <source>Predictions and sketches also as Parquet</source>
        <translation>Vorhersagen und Verdichtungen auch als Parquet</translation>
    </message>
    <message>
        <source>QR code of the receipt</source>
        <translation>QR-Code der Quittung</translation>
    </message>
    <message>
        <source>R&amp;eceipt …</source>
        <translation>Quittun&amp;g …</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Quittung</translation>
    </message>
    <message>
        <source>Receipts (*.txt)</source>
        <translation>Quittungen (*.txt)</translation>
    </message>
    <message>
        <source>Records that were forged by somebody who controlled the workstation when they were sealed.</source>
        <translation>Datensätze, die jemand fälschte, der den Rechner beherrschte, als sie versiegelt wurden.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late and differ in the last digits. Let the site engineer see to the driver, and start the program again.</source>
        <translation>Ergebnisse sind nicht falsch, können aber spät kommen und in den letzten Stellen abweichen. Lassen Sie die Standorttechnik den Treiber prüfen und das Programm neu starten.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late. Let the site engineer check its power supply and cables.</source>
        <translation>Ergebnisse sind nicht falsch, können aber spät kommen. Lassen Sie die Standorttechnik seine Stromversorgung und Kabel prüfen.</translation>
    </message>
    <message>
        <source>Review of the record</source>
        <translation>Durchsicht der Aufzeichnung</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Quittung speichern</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>Say what signing it means.</source>
        <translation>Geben Sie an, was das Abzeichnen bedeutet.</translation>
    </message>
    <message>
        <source>Sealed up to</source>
        <translation>Versiegelt bis</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>Siegel</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in first, at the foot of the window (Ctrl+L).</source>
        <translation>Melden Sie sich zuerst unten im Fenster an (Strg+L).</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Sign off a rev&amp;iew …</source>
        <translation>Durch&amp;sicht abzeichnen …</translation>
    </message>
    <message>
        <source>Sign off the s&amp;hift …</source>
        <translation>Sc&amp;hicht abzeichnen …</translation>
    </message>
    <message>
        <source>Sign off: {what}</source>
        <translation>Abzeichnen: {what}</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>Abzeichnungen</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>Abgezeichnet.</translation>
    </message>
    <message>
        <source>Signing …</source>
        <translation>Wird abgezeichnet …</translation>
    </message>
    <message>
        <source>Single predictions, labels and explanations outside of the period: their batches were left out when the bundle was exported, and that they lie outside of it is the exporter&apos;s word.</source>
        <translation>Einzelne Vorhersagen, Labels und Erklärungen außerhalb des Zeitraums: Ihre Blöcke wurden beim Export des Prüfpakets weggelassen, und dass sie außerhalb liegen, ist nur die Angabe dessen, der exportierte.</translation>
    </message>
    <message>
        <source>Single predictions, labels and explanations: they were left out when the bundle was exported, so what the report says of them cannot be counted anew.</source>
        <translation>Einzelne Vorhersagen, Labels und Erklärungen: Sie wurden beim Export des Prüfpakets weggelassen, daher lässt sich nicht nachzählen, was der Bericht über sie sagt.</translation>
    </message>
    <message>
        <source>Somebody tried what their role may not do ({subject})</source>
        <translation>Jemand versuchte etwas, das die eigene Rolle nicht erlaubt ({subject})</translation>
    </message>
    <message>
        <source>Text of the receipt: {text}</source>
        <translation>Text der Quittung: {text}</translation>
    </message>
    <message>
        <source>That the record was not replaced as a whole, seals and keys with it: the fingerprint of the first key, noted when the site began, would show it.</source>
        <translation>Dass die Aufzeichnung nicht als Ganzes ersetzt wurde, samt Siegeln und Schlüsseln: Der Fingerabdruck des ersten Schlüssels, notiert, als der Standort begann, würde es zeigen.</translation>
    </message>
    <message>
        <source>The agent checked the record against its seals</source>
        <translation>Der Agent hat die Aufzeichnung gegen ihre Siegel geprüft</translation>
    </message>
    <message>
        <source>The agent seals what it records every ten seconds, with a key that it throws away afterwards. Verify finds what was altered, taken out or put in since. What no seal can show is a record that was replaced as a whole, with its keys: against that hold a receipt or the fingerprint of the first key outside of this site.

A receipt is a few lines of text, also as a QR code, that say how far the record went. Sign off a shift, or a review of the record, and you are given one.

A bundle is one zip file with the record, a report that opens in any browser, and a signature. Whoever has it checks it with tools that every workstation has; README.txt in it says how. Nobody has to trust EdgeWatch for that.

Choose the time that it covers and what goes in. What it will hold, and what of it can point at a person, is counted before anything is made. Of the record, single predictions, labels and explanations are those of the time chosen, or left out altogether; all else is always of the whole time.

At the end stands the fingerprint of the key that signed. Tell it to the reader by another way than the file. A bundle that somebody sent is checked under Verify; Open shows it as a site in which nothing can be changed.

The same by command: edgewatch verify, receipt, sign-off, and bundle preview, export, verify, open.</source>
        <translation>Der Agent versiegelt alle zehn Sekunden, was er aufzeichnet, mit einem Schlüssel, den er danach wegwirft. „Prüfen“ findet, was seither verändert, entfernt oder eingefügt wurde. Was kein Siegel zeigen kann, ist eine Aufzeichnung, die als Ganzes ersetzt wurde, samt ihren Schlüsseln: Halten Sie dagegen eine Quittung oder den Fingerabdruck des ersten Schlüssels, außerhalb dieses Standorts verwahrt.

Eine Quittung sind einige Zeilen Text, auch als QR-Code, die sagen, wie weit die Aufzeichnung reichte. Zeichnen Sie eine Schicht oder eine Durchsicht der Aufzeichnung ab, und Sie erhalten eine.

Ein Prüfpaket ist eine einzige Zip-Datei mit der Aufzeichnung, einem Bericht, der sich in jedem Browser öffnen lässt, und einer Signatur. Wer es hat, prüft es mit Werkzeugen, die jeder Rechner hat; README.txt darin sagt, wie. Niemand muss dafür EdgeWatch vertrauen.

Wählen Sie die Zeit, die es abdeckt, und was aufgenommen wird. Was das Paket enthalten wird und was davon auf eine Person hinweisen kann, wird gezählt, bevor etwas erstellt wird. Aus der Aufzeichnung sind einzelne Vorhersagen, Labels und Erklärungen die der gewählten Zeit oder ganz weggelassen; alles andere umfasst immer die ganze Zeit.

Am Ende steht der Fingerabdruck des Schlüssels, mit dem signiert wurde. Teilen Sie ihn dem Empfänger auf einem anderen Weg mit als die Datei. Ein Prüfpaket, das jemand geschickt hat, wird unter „Prüfen“ geprüft; „Öffnen“ zeigt es als Standort, in dem nichts geändert werden kann.

Dasselbe als Befehl: edgewatch verify, receipt, sign-off und bundle preview, export, verify, open.</translation>
    </message>
    <message>
        <source>The graphics processor slows itself down for want of power</source>
        <translation>Der Grafikprozessor bremst sich selbst wegen Strommangel</translation>
    </message>
    <message>
        <source>The log is the one that began with the first key that was given.</source>
        <translation>Das Protokoll ist das, das mit dem angegebenen ersten Schlüssel begann.</translation>
    </message>
    <message>
        <source>The memory of a graphics processor had errors ({subject})</source>
        <translation>Der Speicher eines Grafikprozessors hatte Fehler ({subject})</translation>
    </message>
    <message>
        <source>The model {model} runs without the accelerator that it asked for</source>
        <translation>Das Modell {model} läuft ohne den Beschleuniger, den es verlangt hat</translation>
    </message>
    <message>
        <source>The person fills in the PIN; nobody else should know it, and nobody can read it later.</source>
        <translation>Die Person gibt die PIN selbst ein; niemand sonst sollte sie kennen, und niemand kann sie später lesen.</translation>
    </message>
    <message>
        <source>The receipt cannot be read: {why}</source>
        <translation>Die Quittung kann nicht gelesen werden: {why}</translation>
    </message>
    <message>
        <source>The record is being checked.</source>
        <translation>Die Aufzeichnung wird geprüft.</translation>
    </message>
    <message>
        <source>The record up to {date} {time}: {seals}</source>
        <translation>Die Aufzeichnung bis {date} {time}: {seals}</translation>
    </message>
    <message>
        <source>The seals follow one another without a gap; each is signed with the key that the one before it names.</source>
        <translation>Die Siegel folgen lückenlos aufeinander; jedes ist mit dem Schlüssel signiert, den das vorige nennt.</translation>
    </message>
    <message>
        <source>The settings of the site changed ({subject})</source>
        <translation>Die Einstellungen des Standorts haben sich geändert ({subject})</translation>
    </message>
    <message>
        <source>The time before the export: there are no seals inside this record. Whoever controlled the workstation before the export could have altered the record unnoticed.</source>
        <translation>Die Zeit vor dem Export: In dieser Aufzeichnung sind keine Siegel. Wer den Rechner vor dem Export beherrschte, könnte die Aufzeichnung unbemerkt verändert haben.</translation>
    </message>
    <message>
        <source>They act no more from then on. What they did stays in the record, signed.</source>
        <translation>Von da an handelt die Person nicht mehr. Was sie tat, bleibt signiert in der Aufzeichnung.</translation>
    </message>
    <message>
        <source>This is an opened bundle: verify its file instead.</source>
        <translation>Dies ist ein geöffnetes Prüfpaket: Prüfen Sie stattdessen seine Datei.</translation>
    </message>
    <message>
        <source>This is no key.</source>
        <translation>Dies ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>This is not the PIN of {name}. After some wrong ones the name is locked.</source>
        <translation>Dies ist nicht die PIN von {name}. Nach einigen falschen wird der Name gesperrt.</translation>
    </message>
    <message>
        <source>This record is from before there were seals.</source>
        <translation>Diese Aufzeichnung stammt aus der Zeit, bevor es Siegel gab.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>Times around the jump are uncertain; let the site engineer check the clock.</source>
        <translation>Zeiten um den Sprung herum sind unsicher; lassen Sie die Standorttechnik die Uhr prüfen.</translation>
    </message>
    <message>
        <source>Timing, clock or signal of a unit differ from those of the approved one.</source>
        <translation>Zeitverhalten, Uhr oder Signal eines Geräts weichen von denen des freigegebenen ab.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>To &amp;bundle…</source>
        <translation>Ins &amp;Prüfpaket…</translation>
    </message>
    <message>
        <source>To the end of the shift</source>
        <translation>Bis zum Ende der Schicht</translation>
    </message>
    <message>
        <source>Too few rows at that time to be judged.</source>
        <translation>Zu wenige Zeilen zu dieser Zeit für ein Urteil.</translation>
    </message>
    <message>
        <source>Too few rows yet to judge drift</source>
        <translation>Noch zu wenige Zeilen, um Drift zu beurteilen</translation>
    </message>
    <message>
        <source>Too few to judge: {least} are needed.</source>
        <translation>Zu wenige für ein Urteil: {least} werden gebraucht.</translation>
    </message>
    <message>
        <source>Train anew.</source>
        <translation>Neu trainieren.</translation>
    </message>
    <message>
        <source>Treat results as unchecked until EdgeWatch can judge them.</source>
        <translation>Behandeln Sie Ergebnisse als ungeprüft, bis EdgeWatch sie beurteilen kann.</translation>
    </message>
    <message>
        <source>Treat results as unchecked. Start the watching again, or tell the site engineer.</source>
        <translation>Behandeln Sie Ergebnisse als ungeprüft. Starten Sie die Überwachung wieder, oder informieren Sie die Standorttechnik.</translation>
    </message>
    <message>
        <source>Trust state</source>
        <translation>Vertrauenszustand</translation>
    </message>
    <message>
        <source>Trust state: {phrase}</source>
        <translation>Vertrauenszustand: {phrase}</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Wahrer Wert</translation>
    </message>
    <message>
        <source>Truth by answer</source>
        <translation>Wahrer Wert nach Antwort</translation>
    </message>
    <message>
        <source>Truth by answer: no labels of this window, or no classes.</source>
        <translation>Wahrer Wert nach Antwort: keine Labels dieses Fensters oder keine Klassen.</translation>
    </message>
    <message>
        <source>Truth by answer: {rows}</source>
        <translation>Wahrer Wert nach Antwort: {rows}</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>T² of all inputs</source>
        <translation>T² aller Eingaben</translation>
    </message>
    <message>
        <source>USB descriptors</source>
        <translation>USB-Deskriptoren</translation>
    </message>
    <message>
        <source>USB id</source>
        <translation>USB-Id</translation>
    </message>
    <message>
        <source>USB type</source>
        <translation>USB-Typ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Unit observed</source>
        <translation>Beobachtetes Gerät</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Unbekanntes Gerät</translation>
    </message>
    <message>
        <source>Unknown unit</source>
        <translation>Unbekanntes Gerät</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Until it is returned</source>
        <translation>Bis zur Wiederinbetriebnahme</translation>
    </message>
    <message>
        <source>Until then drift and ranges cannot be judged, and the window says so. A reference can be learned later from recorded predictions: edgewatch baseline build NAME --record --from … --to …</source>
        <translation>Bis dahin können Drift und Bereiche nicht beurteilt werden, und das Fenster sagt es. Eine Referenz kann später aus aufgezeichneten Vorhersagen gelernt werden: edgewatch baseline build NAME --record --from … --to …</translation>
    </message>
    <message>
        <source>Until: {time}</source>
        <translation>Bis: {time}</translation>
    </message>
    <message>
        <source>Use it for one unit that names itself in two ways, never for two units.</source>
        <translation>Verwenden Sie dies für ein einziges Gerät, das sich auf zwei Arten meldet, nie für zwei Geräte.</translation>
    </message>
    <message>
        <source>Use its results for these cases with care; tell the site engineer.</source>
        <translation>Verwenden Sie seine Ergebnisse für diese Fälle mit Vorsicht; informieren Sie die Standorttechnik.</translation>
    </message>
    <message>
        <source>Use its results with care; tell the site engineer, who looks at the equipment first and then at the recommendation of `edgewatch performance`.</source>
        <translation>Verwenden Sie seine Ergebnisse mit Vorsicht; informieren Sie die Standorttechnik, die zuerst die Geräte ansieht und dann die Empfehlung von `edgewatch performance`.</translation>
    </message>
    <message>
        <source>Use results with care until the unit is identified again.</source>
        <translation>Verwenden Sie Ergebnisse mit Vorsicht, bis das Gerät wieder identifiziert ist.</translation>
    </message>
    <message>
        <source>Use results with care; let the site engineer check cables and approve the port.</source>
        <translation>Verwenden Sie Ergebnisse mit Vorsicht; lassen Sie die Standorttechnik die Kabel prüfen und den Anschluss freigeben.</translation>
    </message>
    <message>
        <source>Use results with care; let the site engineer check the cables.</source>
        <translation>Verwenden Sie Ergebnisse mit Vorsicht; lassen Sie die Standorttechnik die Kabel prüfen.</translation>
    </message>
    <message>
        <source>Use results with care; let the site engineer look which unit it is, and approve it or put the approved one back.</source>
        <translation>Verwenden Sie Ergebnisse mit Vorsicht; lassen Sie die Standorttechnik nachsehen, welches Gerät es ist, und es freigeben oder das freigegebene wieder anschließen.</translation>
    </message>
    <message>
        <source>Use results with care; tell the site engineer, who looks for the cause.</source>
        <translation>Verwenden Sie Ergebnisse mit Vorsicht; informieren Sie die Standorttechnik, die nach der Ursache sucht.</translation>
    </message>
    <message>
        <source>Use results with care; tell the site engineer, who looks what was done to the equipment at that time.</source>
        <translation>Verwenden Sie Ergebnisse mit Vorsicht; informieren Sie die Standorttechnik, die nachsieht, was zu dieser Zeit an den Geräten getan wurde.</translation>
    </message>
    <message>
        <source>Use results with care; tell the site engineer.</source>
        <translation>Verwenden Sie Ergebnisse mit Vorsicht; informieren Sie die Standorttechnik.</translation>
    </message>
    <message>
        <source>Use with care</source>
        <translation>Mit Vorsicht verwenden</translation>
    </message>
    <message>
        <source>Valid: this is, byte for byte, what the site exported.</source>
        <translation>Gültig: Dies ist Byte für Byte, was der Standort exportiert hat.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Verify or open</source>
        <translation>Prüfen oder öffnen</translation>
    </message>
    <message>
        <source>Verify or open a bundle</source>
        <translation>Ein Prüfpaket prüfen oder öffnen</translation>
    </message>
    <message>
        <source>Verify this record now</source>
        <translation>Diese Aufzeichnung jetzt prüfen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Wait for more predictions; until then decide as without EdgeWatch.</source>
        <translation>Warten Sie auf weitere Vorhersagen; entscheiden Sie bis dahin wie ohne EdgeWatch.</translation>
    </message>
    <message>
        <source>Waiting for the agent: {words}. It is kept and done once an agent runs.</source>
        <translation>Wartet auf den Agenten: {words}. Es wird aufbewahrt und erledigt, sobald ein Agent läuft.</translation>
    </message>
    <message>
        <source>Waiting to be recorded</source>
        <translation>Wartend auf Aufzeichnung</translation>
    </message>
    <message>
        <source>Wall clock and monotonic clock part by more than 2 s. Clears at once.</source>
        <translation>Wanduhr und monotone Uhr weichen um mehr als 2 s voneinander ab. Erlischt sofort.</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Watching starts when I log in</source>
        <translation>Die Überwachung startet, wenn ich mich anmelde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What can be done with the chart: {title}</source>
        <translation>Was sich mit dem Diagramm tun lässt: {title}</translation>
    </message>
    <message>
        <source>What comes is compared with rows that the model was checked with: a CSV or Parquet file with the columns of its inputs, best with times and with the truth. At least 200 rows; 2,000 from several days say much more.</source>
        <translation>Was kommt, wird mit Zeilen verglichen, mit denen das Modell geprüft wurde: einer CSV- oder Parquet-Datei mit den Spalten seiner Eingänge, am besten mit Zeiten und mit dem wahren Wert. Mindestens 200 Zeilen; 2.000 aus mehreren Tagen sagen viel mehr.</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Was aufgenommen wird</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What is not as it was sealed</source>
        <translation>Was nicht ist, wie es versiegelt wurde</translation>
    </message>
    <message>
        <source>What is tested</source>
        <translation>Was getestet wird</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What it &amp;covers</source>
        <translation>Abgedeckter &amp;Zeitraum</translation>
    </message>
    <message>
        <source>What it cannot support:</source>
        <translation>Was es nicht belegen kann:</translation>
    </message>
    <message>
        <source>What it covers</source>
        <translation>Abgedeckter Zeitraum</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>What it means: {text}</source>
        <translation>Was es bedeutet: {text}</translation>
    </message>
    <message>
        <source>What it will hold</source>
        <translation>Was es enthalten wird</translation>
    </message>
    <message>
        <source>What led to what</source>
        <translation>Was wozu führte</translation>
    </message>
    <message>
        <source>What moved the result</source>
        <translation>Was das Ergebnis bewegte</translation>
    </message>
    <message>
        <source>What never reached the record, such as predictions made while recording was impossible.</source>
        <translation>Was die Aufzeichnung nie erreichte, etwa Vorhersagen, während eine Aufzeichnung unmöglich war.</translation>
    </message>
    <message>
        <source>What runs the model changed ({subject})</source>
        <translation>Was das Modell ausführt, hat sich geändert ({subject})</translation>
    </message>
    <message>
        <source>What the command printed cannot be read.</source>
        <translation>Was der Befehl ausgab, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>What the equipment says</source>
        <translation>Was das Gerät meldet</translation>
    </message>
    <message>
        <source>What to decide</source>
        <translation>Was zu entscheiden ist</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What to do: {advice}</source>
        <translation>Was zu tun ist: {advice}</translation>
    </message>
    <message>
        <source>What was counted cannot be read: {why}</source>
        <translation>Was gezählt wurde, kann nicht gelesen werden: {why}</translation>
    </message>
    <message>
        <source>What was cut off after the newest receipt or bundle that it was held against.</source>
        <translation>Was nach der neuesten Quittung oder dem neuesten Prüfpaket, gegen die geprüft wurde, abgeschnitten wurde.</translation>
    </message>
    <message>
        <source>What was measured cannot be read: {error}</source>
        <translation>Was gemessen wurde, kann nicht gelesen werden: {error}</translation>
    </message>
    <message>
        <source>What was measured is drawn solid and what was estimated is drawn dashed: an estimate is no measurement. Each window has its interval of 95 %; a window with too few labels is no point of the course, and gaps stay gaps. The dashed line across is the accepted limit, from site.toml or from the performance on the reference.

Choose a metric in the table to see its course, and a window by a click into the chart. The tabs tell what the model said to each truth at its working threshold, whether its scores are probabilities, how its parts compare, and how late the truths came. Truths come late: a window may still change as they arrive, and a corrected truth counts from then on.

“Train anew” is only ever said where the measured performance is beyond its limit with evidence. Drift alone is no reason. Labels are brought in with edgewatch labels import, or by the host program with edgewatch.label.</source>
        <translation>Was gemessen wurde, ist durchgezogen, was geschätzt wurde, gestrichelt gezeichnet: Eine Schätzung ist keine Messung. Jedes Fenster hat sein Intervall von 95 %; ein Fenster mit zu wenigen Labels ist kein Punkt des Verlaufs, und Lücken bleiben Lücken. Die gestrichelte Querlinie ist die akzeptierte Grenze, aus site.toml oder aus der Leistung an der Referenz.

Wählen Sie eine Metrik in der Tabelle, um ihren Verlauf zu sehen, und ein Fenster mit einem Klick in das Diagramm. Die Reiter zeigen, was das Modell zu jedem wahren Wert an seiner Arbeitsschwelle gesagt hat, ob seine Scores Wahrscheinlichkeiten sind, wie seine Teile sich vergleichen und wie spät die wahren Werte kamen. Wahre Werte kommen spät: Ein Fenster kann sich noch ändern, wenn sie eintreffen, und ein korrigierter wahrer Wert zählt ab dann.

„Neu trainieren“ steht nur da, wo die gemessene Leistung mit Evidenz jenseits ihrer Grenze liegt. Drift allein ist kein Grund. Labels werden mit edgewatch labels import eingebracht oder vom Host-Programm mit edgewatch.label.</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was gesehen wurde</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>Was helfen würde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>When the time is over, the former enrolment is in force again.</source>
        <translation>Wenn die Zeit vorbei ist, gilt wieder die frühere Eintragung.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>While the work goes on, the unit may be switched off or unplugged, and the ticked differences do not alarm; anything else does. Nobody should rely on predictions meanwhile. When the time is over, what then differs alarms unless it has been approved.</source>
        <translation>Während der Arbeit darf das Gerät ausgeschaltet oder abgezogen werden, und die angekreuzten Abweichungen lösen keinen Alarm aus; alles andere schon. Niemand soll inzwischen Vorhersagen vertrauen. Wenn die Zeit vorbei ist, löst einen Alarm aus, was dann abweicht, außer es wurde freigegeben.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Who acts: {name}</source>
        <translation>Wer handelt: {name}</translation>
    </message>
    <message>
        <source>Who holds the site key: whoever has it can sign another bundle. Compare its fingerprint with one that you got from the site by another way.</source>
        <translation>Wer den Standortschlüssel hat: Wer ihn besitzt, kann ein anderes Prüfpaket signieren. Vergleichen Sie seinen Fingerabdruck mit einem, den Sie vom Standort auf einem anderen Weg erhalten haben.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why this result</source>
        <translation>Warum dieses Ergebnis</translation>
    </message>
    <message>
        <source>Why this result: {model}, prediction {id}</source>
        <translation>Warum dieses Ergebnis: {model}, Vorhersage {id}</translation>
    </message>
    <message>
        <source>Why, for the record (optional)</source>
        <translation>Warum, für die Aufzeichnung (optional)</translation>
    </message>
    <message>
        <source>Wider (Ctrl+-)</source>
        <translation>Weiter (Strg+-)</translation>
    </message>
    <message>
        <source>Window {begin} to {end}</source>
        <translation>Fenster {begin} bis {end}</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Windows: as set</source>
        <translation>Fenster: wie festgelegt</translation>
    </message>
    <message>
        <source>Windows: auto</source>
        <translation>Fenster: auto</translation>
    </message>
    <message>
        <source>Windows: days</source>
        <translation>Fenster: Tage</translation>
    </message>
    <message>
        <source>Windows: hours</source>
        <translation>Fenster: Stunden</translation>
    </message>
    <message>
        <source>Windows: weeks</source>
        <translation>Fenster: Wochen</translation>
    </message>
    <message>
        <source>Withheld: suppressed or out of service</source>
        <translation>Zurückgehalten: unterdrückt oder außer Betrieb</translation>
    </message>
    <message>
        <source>Without a model nothing is watched. A model that is no ONNX file is declared with: edgewatch model add NAME --inputs … --outputs …</source>
        <translation>Ohne ein Modell wird nichts überwacht. Ein Modell, das keine ONNX-Datei ist, wird angegeben mit: edgewatch model add NAME --inputs … --outputs …</translation>
    </message>
    <message>
        <source>Without a slot no exchange of equipment can be noticed.</source>
        <translation>Ohne einen Geräteplatz kann kein Austausch von Geräten bemerkt werden.</translation>
    </message>
    <message>
        <source>Without it nobody could tell what to rely on.</source>
        <translation>Ohne sie könnte niemand sagen, worauf Verlass ist.</translation>
    </message>
    <message>
        <source>Work on. Let the site engineer free disk space or lower the sizes in [record] of site.toml: on a full disk nothing can be recorded.</source>
        <translation>Arbeiten Sie weiter. Lassen Sie die Standorttechnik Speicherplatz freimachen oder die Größen in [record] von site.toml verringern: Auf einem vollen Datenträger kann nichts aufgezeichnet werden.</translation>
    </message>
    <message>
        <source>Work on. Let the site engineer see what fills it, and free disk space or lower the sizes in [record] of site.toml.</source>
        <translation>Arbeiten Sie weiter. Lassen Sie die Standorttechnik nachsehen, was ihn füllt, und Speicherplatz freimachen oder die Größen in [record] von site.toml verringern.</translation>
    </message>
    <message>
        <source>Work on; keep the folder of the site as it is and call support.</source>
        <translation>Arbeiten Sie weiter; lassen Sie den Ordner des Standorts, wie er ist, und rufen Sie den Support.</translation>
    </message>
    <message>
        <source>Work on; keep the folder of the site as it is and call support: until it is cleared up, that part proves nothing.</source>
        <translation>Arbeiten Sie weiter; lassen Sie den Ordner des Standorts, wie er ist, und rufen Sie den Support: Bis es geklärt ist, beweist dieser Teil nichts.</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Worse by</source>
        <translation>Schlechter um</translation>
    </message>
    <message>
        <source>Worst of all</source>
        <translation>Schlechtester Wert</translation>
    </message>
    <message>
        <source>Writing the record</source>
        <translation>Die Aufzeichnung wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Der Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the tables</source>
        <translation>Die Tabellen werden geschrieben</translation>
    </message>
    <message>
        <source>Your &amp;role</source>
        <translation>Ihre &amp;Rolle</translation>
    </message>
    <message>
        <source>Your PIN has expired: set a new one on the page Settings, People.</source>
        <translation>Ihre PIN ist abgelaufen: Legen Sie auf der Seite „Einstellungen“ unter „Personen“ eine neue fest.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your name: {name}</source>
        <translation>Ihr Name: {name}</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Ihre Rolle</translation>
    </message>
    <message>
        <source>Your role may not do this. Who may: {roles}.</source>
        <translation>Ihre Rolle erlaubt dies nicht. Berechtigt: {roles}.</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>ein Viertel</translation>
    </message>
    <message>
        <source>accepted {accepted} · made at {time} ({ago})</source>
        <translation>akzeptiert {accepted} · entstanden um {time} ({ago})</translation>
    </message>
    <message>
        <source>acknowledge alarm {id} ({title})</source>
        <translation>Alarm {id} ({title}) quittieren</translation>
    </message>
    <message>
        <source>add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>agent alive</source>
        <translation>Agent läuft</translation>
    </message>
    <message>
        <source>agent stopped</source>
        <translation>Agent gestoppt</translation>
    </message>
    <message>
        <source>agent: {duration} ago</source>
        <translation>Agent: {duration} her</translation>
    </message>
    <message>
        <source>alarm {code} from here</source>
        <translation>Alarm {code} ab hier</translation>
    </message>
    <message>
        <source>alarm {id}</source>
        <translation>Alarm {id}</translation>
    </message>
    <message>
        <source>all cores together</source>
        <translation>alle Kerne zusammen</translation>
    </message>
    <message>
        <source>all inputs together</source>
        <translation>alle Eingaben zusammen</translation>
    </message>
    <message>
        <source>all that have come</source>
        <translation>alle bisher eingetroffenen</translation>
    </message>
    <message>
        <source>and {cpu} % of a core</source>
        <translation>und {cpu} % eines Kerns</translation>
    </message>
    <message>
        <source>announce maintenance of {slot}</source>
        <translation>Wartung von {slot} ankündigen</translation>
    </message>
    <message>
        <source>another program has it</source>
        <translation>ein anderes Programm hat ihn</translation>
    </message>
    <message>
        <source>answer of the unit</source>
        <translation>Antwort des Geräts</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>beliebiger Wert</translation>
    </message>
    <message>
        <source>approve {unit} in {slot}</source>
        <translation>{unit} an {slot} freigeben</translation>
    </message>
    <message>
        <source>as exported</source>
        <translation>wie exportiert</translation>
    </message>
    <message>
        <source>as in the preset</source>
        <translation>wie voreingestellt</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>at most {n}</source>
        <translation>höchstens {n}</translation>
    </message>
    <message>
        <source>behaviour on the line</source>
        <translation>Verhalten auf der Leitung</translation>
    </message>
    <message>
        <source>budget of the agent</source>
        <translation>Budget des Agenten</translation>
    </message>
    <message>
        <source>calls that failed</source>
        <translation>fehlgeschlagene Aufrufe</translation>
    </message>
    <message>
        <source>came true</source>
        <translation>eingetroffen</translation>
    </message>
    <message>
        <source>can be opened</source>
        <translation>kann geöffnet werden</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>cleared {time}</source>
        <translation>erloschen {time}</translation>
    </message>
    <message>
        <source>clinician</source>
        <translation>klinisches Personal</translation>
    </message>
    <message>
        <source>clock being learned: for a day it proves nothing</source>
        <translation>Uhr wird gelernt: einen Tag lang beweist sie nichts</translation>
    </message>
    <message>
        <source>clock learned</source>
        <translation>Uhr gelernt</translation>
    </message>
    <message>
        <source>clock of the unit</source>
        <translation>Uhr des Geräts</translation>
    </message>
    <message>
        <source>clock rate in ppm</source>
        <translation>Uhrengang in ppm</translation>
    </message>
    <message>
        <source>device release</source>
        <translation>Geräteversion</translation>
    </message>
    <message>
        <source>disk used</source>
        <translation>Datenträger belegt</translation>
    </message>
    <message>
        <source>does not expire</source>
        <translation>unbefristet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>drift {value} of the limit</source>
        <translation>Drift {value} der Grenze</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>end the maintenance of {slot}</source>
        <translation>Wartung von {slot} beenden</translation>
    </message>
    <message>
        <source>end the shelving of alarm {id} ({title})</source>
        <translation>Zurückstellung von Alarm {id} ({title}) beenden</translation>
    </message>
    <message>
        <source>end {name}</source>
        <translation>{name} austragen</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>enrol {unit} in {slot}</source>
        <translation>{unit} an {slot} eintragen</translation>
    </message>
    <message>
        <source>enrolled {time} by {who}</source>
        <translation>eingetragen {time} von {who}</translation>
    </message>
    <message>
        <source>enrolled {time} by {who}, lapses {ends}</source>
        <translation>eingetragen {time} von {who}, läuft ab {ends}</translation>
    </message>
    <message>
        <source>estimated {value} ({low} to {high})</source>
        <translation>geschätzt {value} ({low} bis {high})</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>feeds {inputs}</source>
        <translation>speist {inputs}</translation>
    </message>
    <message>
        <source>few</source>
        <translation>wenige</translation>
    </message>
    <message>
        <source>firmware version</source>
        <translation>Firmwareversion</translation>
    </message>
    <message>
        <source>forecast: one moment</source>
        <translation>Prognose: einen Moment</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>von {low}</translation>
    </message>
    <message>
        <source>full in about # day|full in about # days</source>
        <translation>voll in etwa # Tag|voll in etwa # Tagen</translation>
    </message>
    <message>
        <source>half</source>
        <translation>die Hälfte</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>in a file that only this user can read</source>
        <translation>in einer Datei, die nur dieser Benutzer lesen kann</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>inputs together</source>
        <translation>Eingaben zusammen</translation>
    </message>
    <message>
        <source>keep the answer of the check</source>
        <translation>Antwort der Prüfung aufbewahren</translation>
    </message>
    <message>
        <source>last 5 minutes</source>
        <translation>letzte 5 Minuten</translation>
    </message>
    <message>
        <source>lasts for more than 10 years</source>
        <translation>reicht für mehr als 10 Jahre</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>neueste</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>wird gelernt</translation>
    </message>
    <message>
        <source>let alarms sound again</source>
        <translation>Alarmtöne wieder einschalten</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>locked by the keyring of this system</source>
        <translation>vom Schlüsselbund dieses Systems verschlossen</translation>
    </message>
    <message>
        <source>locked until {time}</source>
        <translation>gesperrt bis {time}</translation>
    </message>
    <message>
        <source>log.db is a sound SQLite file with the tables of a record.</source>
        <translation>log.db ist eine intakte SQLite-Datei mit den Tabellen einer Aufzeichnung.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>maintenance by {by} until {time}; may differ: {fields}</source>
        <translation>Wartung durch {by} bis {time}; darf abweichen: {fields}</translation>
    </message>
    <message>
        <source>mark alarm {id} ({title}) as not useful</source>
        <translation>Alarm {id} ({title}) als nicht hilfreich markieren</translation>
    </message>
    <message>
        <source>mean prediction {value}</source>
        <translation>mittlere Vorhersage {value}</translation>
    </message>
    <message>
        <source>measured {value} ({low} to {high})</source>
        <translation>gemessen {value} ({low} bis {high})</translation>
    </message>
    <message>
        <source>median {reference} → {current}</source>
        <translation>Median {reference} → {current}</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>memory {memory} %, {celsius} °C</source>
        <translation>Speicher {memory} %, {celsius} °C</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>never enrolled: nothing to compare with</source>
        <translation>nie eingetragen: nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>new PIN of {name}</source>
        <translation>neue PIN von {name}</translation>
    </message>
    <message>
        <source>nine tenths</source>
        <translation>neun Zehntel</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no agent yet</source>
        <translation>noch kein Agent</translation>
    </message>
    <message>
        <source>no baseline yet · made at {time} ({ago})</source>
        <translation>noch keine Baseline · entstanden um {time} ({ago})</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>noch keine Daten</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>no forecast</source>
        <translation>keine Prognose</translation>
    </message>
    <message>
        <source>no gap in the span</source>
        <translation>keine Lücke im Zeitraum</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>noch kein Modell</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>kein Ergebnis</translation>
    </message>
    <message>
        <source>no serial number</source>
        <translation>keine Seriennummer</translation>
    </message>
    <message>
        <source>no slot</source>
        <translation>kein Geräteplatz</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none named in site.toml</source>
        <translation>in site.toml keiner genannt</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>keine offen</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>nicht geschätzt</translation>
    </message>
    <message>
        <source>not filling up</source>
        <translation>füllt sich nicht</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>not {name}</source>
        <translation>nicht {name}</translation>
    </message>
    <message>
        <source>not {name} (&lt; {limit})</source>
        <translation>nicht {name} (&lt; {limit})</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing has named itself</source>
        <translation>nichts hat sich gemeldet</translation>
    </message>
    <message>
        <source>nothing was dropped</source>
        <translation>nichts ging verloren</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>of the whole span</source>
        <translation>im ganzen Zeitraum</translation>
    </message>
    <message>
        <source>of the workstation</source>
        <translation>des Rechners</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>one for each matter and shift</source>
        <translation>eine je Vorgang und Schicht</translation>
    </message>
    <message>
        <source>or it cannot be read</source>
        <translation>oder sie kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>over # row|over # rows</source>
        <translation>über # Zeile|über # Zeilen</translation>
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
        <translation>Ton bis {time} pausieren</translation>
    </message>
    <message>
        <source>per min</source>
        <translation>pro min</translation>
    </message>
    <message>
        <source>place of the plug</source>
        <translation>Steckposition</translation>
    </message>
    <message>
        <source>placeholder: proves nothing</source>
        <translation>Platzhalter: beweist nichts</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>port {port}</source>
        <translation>Anschluss {port}</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positiv</translation>
    </message>
    <message>
        <source>prediction {value}</source>
        <translation>Vorhersage {value}</translation>
    </message>
    <message>
        <source>predictions a minute</source>
        <translation>Vorhersagen pro Minute</translation>
    </message>
    <message>
        <source>preset {name}</source>
        <translation>Voreinstellung {name}</translation>
    </message>
    <message>
        <source>profile {profile}</source>
        <translation>Profil {profile}</translation>
    </message>
    <message>
        <source>proves nothing</source>
        <translation>beweist nichts</translation>
    </message>
    <message>
        <source>put enrolment {id} of {slot} in force again</source>
        <translation>Eintragung {id} von {slot} wieder in Kraft setzen</translation>
    </message>
    <message>
        <source>raised {time}</source>
        <translation>ausgelöst {time}</translation>
    </message>
    <message>
        <source>reject {unit} in {slot}</source>
        <translation>{unit} an {slot} ablehnen</translation>
    </message>
    <message>
        <source>rejected by {by}: {note}</source>
        <translation>abgelehnt von {by}: {note}</translation>
    </message>
    <message>
        <source>return {place} to service</source>
        <translation>{place} wieder in Betrieb nehmen</translation>
    </message>
    <message>
        <source>root cause</source>
        <translation>Grundursache</translation>
    </message>
    <message>
        <source>root cause of # alarm|root cause of # alarms</source>
        <translation>Grundursache von # Alarm|Grundursache von # Alarmen</translation>
    </message>
    <message>
        <source>said {predicted}, came true {observed}</source>
        <translation>vorhergesagt {predicted}, eingetroffen {observed}</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>score of the model</source>
        <translation>Score des Modells</translation>
    </message>
    <message>
        <source>sealed from {span}</source>
        <translation>versiegelt von {span}</translation>
    </message>
    <message>
        <source>serial adapter</source>
        <translation>serieller Adapter</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>shared by two units: proves nothing</source>
        <translation>von zwei Geräten geteilt: beweist nichts</translation>
    </message>
    <message>
        <source>shelve alarm {id} ({title}) until {time}</source>
        <translation>Alarm {id} ({title}) bis {time} zurückstellen</translation>
    </message>
    <message>
        <source>shows when it is opened</source>
        <translation>zeigt sich beim Öffnen</translation>
    </message>
    <message>
        <source>signed by {fingerprint}</source>
        <translation>signiert von {fingerprint}</translation>
    </message>
    <message>
        <source>site engineer</source>
        <translation>Standorttechnik</translation>
    </message>
    <message>
        <source>site.toml, line {line}</source>
        <translation>site.toml, Zeile {line}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>somebody at this workstation</source>
        <translation>jemand an diesem Rechner</translation>
    </message>
    <message>
        <source>spread ×{ratio}</source>
        <translation>Streuung ×{ratio}</translation>
    </message>
    <message>
        <source>stays at the site</source>
        <translation>bleibt am Standort</translation>
    </message>
    <message>
        <source>support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>switched off in site.toml</source>
        <translation>ausgeschaltet in site.toml</translation>
    </message>
    <message>
        <source>take {place} out of service</source>
        <translation>{place} außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>the first tenth</source>
        <translation>das erste Zehntel</translation>
    </message>
    <message>
        <source>the model said</source>
        <translation>das Modell sagte</translation>
    </message>
    <message>
        <source>the swap</source>
        <translation>der Austausch</translation>
    </message>
    <message>
        <source>the unit</source>
        <translation>das Gerät</translation>
    </message>
    <message>
        <source>three quarters</source>
        <translation>drei Viertel</translation>
    </message>
    <message>
        <source>times as long as usual</source>
        <translation>Mal so lange wie üblich</translation>
    </message>
    <message>
        <source>times the longest pause</source>
        <translation>Mal die längste Pause</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>too few rows</source>
        <translation>zu wenige Zeilen</translation>
    </message>
    <message>
        <source>true was</source>
        <translation>wahr war</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unlock {name}</source>
        <translation>{name} entsperren</translation>
    </message>
    <message>
        <source>unnamed unit</source>
        <translation>unbenanntes Gerät</translation>
    </message>
    <message>
        <source>until a person returns it</source>
        <translation>bis eine Person ihn wieder in Betrieb nimmt</translation>
    </message>
    <message>
        <source>until midnight</source>
        <translation>bis Mitternacht</translation>
    </message>
    <message>
        <source>until the setting is changed</source>
        <translation>bis die Einstellung geändert wird</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>until …</source>
        <translation>bis …</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>bis zu {high}</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>value {value}</source>
        <translation>Wert {value}</translation>
    </message>
    <message>
        <source>what it measures</source>
        <translation>was es misst</translation>
    </message>
    <message>
        <source>what the check printed cannot be read ({why})</source>
        <translation>was die Prüfung ausgab, kann nicht gelesen werden ({why})</translation>
    </message>
    <message>
        <source>within tolerance</source>
        <translation>innerhalb der Toleranz</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>your name, and the reason</source>
        <translation>Ihr Name und der Grund</translation>
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
        <translation>{begin} bis {end}</translation>
    </message>
    <message>
        <source>{budget}, over</source>
        <translation>{budget}, überschritten</translation>
    </message>
    <message>
        <source>{by} acknowledged alarm {subject}: {outcome}</source>
        <translation>{by} hat Alarm {subject} quittiert: {outcome}</translation>
    </message>
    <message>
        <source>{by} added the person {subject}: {outcome}</source>
        <translation>{by} hat die Person {subject} hinzugefügt: {outcome}</translation>
    </message>
    <message>
        <source>{by} announced maintenance of {subject}: {outcome}</source>
        <translation>{by} hat eine Wartung von {subject} angekündigt: {outcome}</translation>
    </message>
    <message>
        <source>{by} approved the unit of {subject}: {outcome}</source>
        <translation>{by} hat das Gerät von {subject} freigegeben: {outcome}</translation>
    </message>
    <message>
        <source>{by} ended the maintenance of {subject}: {outcome}</source>
        <translation>{by} hat die Wartung von {subject} beendet: {outcome}</translation>
    </message>
    <message>
        <source>{by} ended the person {subject}: {outcome}</source>
        <translation>{by} hat die Person {subject} ausgetragen: {outcome}</translation>
    </message>
    <message>
        <source>{by} enrolled the unit of {subject}: {outcome}</source>
        <translation>{by} hat das Gerät von {subject} eingetragen: {outcome}</translation>
    </message>
    <message>
        <source>{by} exported a bundle: {outcome}</source>
        <translation>{by} hat ein Prüfpaket exportiert: {outcome}</translation>
    </message>
    <message>
        <source>{by} extracted what is known of {subject}: {outcome}</source>
        <translation>{by} hat zusammengestellt, was über {subject} bekannt ist: {outcome}</translation>
    </message>
    <message>
        <source>{by} gave {subject} a new PIN with the key of the site: {outcome}</source>
        <translation>{by} hat {subject} mit dem Standortschlüssel eine neue PIN gegeben: {outcome}</translation>
    </message>
    <message>
        <source>{by} had {subject} erased: {outcome}</source>
        <translation>{by} hat {subject} löschen lassen: {outcome}</translation>
    </message>
    <message>
        <source>{by} made a report ({subject}): {outcome}</source>
        <translation>{by} hat einen Bericht erstellt ({subject}): {outcome}</translation>
    </message>
    <message>
        <source>{by} marked alarm {subject} as not useful: {outcome}</source>
        <translation>{by} hat Alarm {subject} als nicht hilfreich markiert: {outcome}</translation>
    </message>
    <message>
        <source>{by} paused the sound ({subject}): {outcome}</source>
        <translation>{by} hat den Ton pausiert ({subject}): {outcome}</translation>
    </message>
    <message>
        <source>{by} put a baseline of {subject} in force: {outcome}</source>
        <translation>{by} hat eine Baseline von {subject} in Kraft gesetzt: {outcome}</translation>
    </message>
    <message>
        <source>{by} put an earlier enrolment of {subject} in force: {outcome}</source>
        <translation>{by} hat eine frühere Eintragung von {subject} in Kraft gesetzt: {outcome}</translation>
    </message>
    <message>
        <source>{by} rejected the unit of {subject}: {outcome}</source>
        <translation>{by} hat das Gerät von {subject} abgelehnt: {outcome}</translation>
    </message>
    <message>
        <source>{by} returned {subject} to service: {outcome}</source>
        <translation>{by} hat {subject} wieder in Betrieb genommen: {outcome}</translation>
    </message>
    <message>
        <source>{by} reviewed a baseline of {subject}: {outcome}</source>
        <translation>{by} hat eine Baseline von {subject} begutachtet: {outcome}</translation>
    </message>
    <message>
        <source>{by} set a new PIN of {subject}: {outcome}</source>
        <translation>{by} hat eine neue PIN von {subject} festgelegt: {outcome}</translation>
    </message>
    <message>
        <source>{by} shelved alarm {subject}: {outcome}</source>
        <translation>{by} hat Alarm {subject} zurückgestellt: {outcome}</translation>
    </message>
    <message>
        <source>{by} signed off a review of the record: {outcome}</source>
        <translation>{by} hat eine Durchsicht der Aufzeichnung abgezeichnet: {outcome}</translation>
    </message>
    <message>
        <source>{by} signed off a shift: {outcome}</source>
        <translation>{by} hat eine Schicht abgezeichnet: {outcome}</translation>
    </message>
    <message>
        <source>{by} took a receipt: {outcome}</source>
        <translation>{by} hat eine Quittung geholt: {outcome}</translation>
    </message>
    <message>
        <source>{by} took alarm {subject} from the shelf: {outcome}</source>
        <translation>{by} hat die Zurückstellung von Alarm {subject} beendet: {outcome}</translation>
    </message>
    <message>
        <source>{by} took {subject} out of service: {outcome}</source>
        <translation>{by} hat {subject} außer Betrieb genommen: {outcome}</translation>
    </message>
    <message>
        <source>{by} unlocked {subject}: {outcome}</source>
        <translation>{by} hat {subject} entsperrt: {outcome}</translation>
    </message>
    <message>
        <source>{by} verified the record: {outcome}</source>
        <translation>{by} hat die Aufzeichnung geprüft: {outcome}</translation>
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
        <translation>{code} flattert. Lassen Sie ihn länger warten, bevor er erlischt.</translation>
    </message>
    <message>
        <source>{code} makes {percent} % of all alarms. Put its cause right, or raise its limit or its delay.</source>
        <translation>{code} macht {percent} % aller Alarme aus. Beheben Sie die Ursache, oder erhöhen Sie seine Grenze oder Verzögerung.</translation>
    </message>
    <message>
        <source>{code} was marked as not useful {marks:# time|# times} out of {raised}. Let it wait longer, or make it less urgent.</source>
        <translation>{code} wurde {marks:#-mal|#-mal} von {raised} als nicht hilfreich markiert. Lassen Sie ihn länger warten, oder machen Sie ihn weniger dringlich.</translation>
    </message>
    <message>
        <source>{duration} after the swap</source>
        <translation>{duration} nach dem Austausch</translation>
    </message>
    <message>
        <source>{duration} ago</source>
        <translation>{duration} her</translation>
    </message>
    <message>
        <source>{event}, {time}</source>
        <translation>{event}, {time}</translation>
    </message>
    <message>
        <source>{feature} until {time}: not measured</source>
        <translation>{feature} bis {time}: nicht gemessen</translation>
    </message>
    <message>
        <source>{feature} until {time}: too few rows</source>
        <translation>{feature} bis {time}: zu wenige Zeilen</translation>
    </message>
    <message>
        <source>{feature} until {time}: {method} is {ratio} times its limit</source>
        <translation>{feature} bis {time}: {method} ist das {ratio}-Fache der Grenze</translation>
    </message>
    <message>
        <source>{feature} {value} (limit {limit})</source>
        <translation>{feature} {value} (Grenze {limit})</translation>
    </message>
    <message>
        <source>{feature}: the reference is most frequent near {reference}, the current values near {current}; {below} lie below and {above} above what is shown.</source>
        <translation>{feature}: Die Referenz ist am häufigsten bei {reference}, die aktuellen Werte bei {current}; {below} liegen unter und {above} über dem Gezeigten.</translation>
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
        <translation>{field}: „{text}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>{from_time} to {to_time} ({duration})</source>
        <translation>{from_time} bis {to_time} ({duration})</translation>
    </message>
    <message>
        <source>{half}; 95 % within {most}</source>
        <translation>{half}; 95 % in höchstens {most}</translation>
    </message>
    <message>
        <source>{limit}, beyond</source>
        <translation>{limit}, jenseits</translation>
    </message>
    <message>
        <source>{limit}, over at {clear}</source>
        <translation>{limit}, erlischt bei {clear}</translation>
    </message>
    <message>
        <source>{limit}, within</source>
        <translation>{limit}, innerhalb</translation>
    </message>
    <message>
        <source>{listed} and # more|{listed} and # more</source>
        <translation>{listed} und # weiteres|{listed} und # weitere</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{metric} is estimated beyond its limit: ask for labels before deciding.</source>
        <translation>{metric} liegt nach Schätzung jenseits der Grenze: Fordern Sie Labels an, bevor Sie entscheiden.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or less, as declared.</source>
        <translation>{metric} ist {value} ({low} bis {high}) über {n} Zeilen mit ihrem wahren Wert; akzeptiert ist {limit} oder weniger, wie angegeben.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or less, by the reference.</source>
        <translation>{metric} ist {value} ({low} bis {high}) über {n} Zeilen mit ihrem wahren Wert; akzeptiert ist {limit} oder weniger, nach der Referenz.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or more, as declared.</source>
        <translation>{metric} ist {value} ({low} bis {high}) über {n} Zeilen mit ihrem wahren Wert; akzeptiert ist {limit} oder mehr, wie angegeben.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or more, by the reference.</source>
        <translation>{metric} ist {value} ({low} bis {high}) über {n} Zeilen mit ihrem wahren Wert; akzeptiert ist {limit} oder mehr, nach der Referenz.</translation>
    </message>
    <message>
        <source>{metric}: {said}</source>
        <translation>{metric}: {said}</translation>
    </message>
    <message>
        <source>{metric}: {said}, accepted limit {limit}</source>
        <translation>{metric}: {said}, akzeptierte Grenze {limit}</translation>
    </message>
    <message>
        <source>{model} stays doubtful: # other alarm stands.|{model} stays doubtful: # other alarms stand.</source>
        <translation>{model} bleibt zweifelhaft: # weiterer Alarm steht an.|{model} bleibt zweifelhaft: # weitere Alarme stehen an.</translation>
    </message>
    <message>
        <source>{model} stays doubtful: see {slots}.</source>
        <translation>{model} bleibt zweifelhaft: siehe {slots}.</translation>
    </message>
    <message>
        <source>{model}, prediction {id}</source>
        <translation>{model}, Vorhersage {id}</translation>
    </message>
    <message>
        <source>{model}, prediction {id}, case {case}</source>
        <translation>{model}, Vorhersage {id}, Fall {case}</translation>
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
        <translation>{name} für # Vorhersage|{name} für # Vorhersagen</translation>
    </message>
    <message>
        <source>{name} is locked after too many wrong PINs. Try again later, or let an engineer unlock the name.</source>
        <translation>{name} ist nach zu vielen falschen PINs gesperrt. Versuchen Sie es später erneut, oder lassen Sie die Technik den Namen entsperren.</translation>
    </message>
    <message>
        <source>{name} missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>{name}: {method} {value}</source>
        <translation>{name}: {method} {value}</translation>
    </message>
    <message>
        <source>{name}: {method} {value}, limit {limit}</source>
        <translation>{name}: {method} {value}, Grenze {limit}</translation>
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
        <translation>{n} flatternd</translation>
    </message>
    <message>
        <source>{n} standing longer than 24 h</source>
        <translation>{n} länger als 24 h anstehend</translation>
    </message>
    <message>
        <source>{n} today</source>
        <translation>{n} heute</translation>
    </message>
    <message>
        <source>{n} {priority}</source>
        <translation>{n} {priority}</translation>
    </message>
    <message>
        <source>{n}, at most {most} in one shift</source>
        <translation>{n}, höchstens {most} in einer Schicht</translation>
    </message>
    <message>
        <source>{output} is {value}.</source>
        <translation>{output} ist {value}.</translation>
    </message>
    <message>
        <source>{output} is {value}; for rows of the reference it is {base} on average.</source>
        <translation>{output} ist {value}; für Zeilen der Referenz im Mittel {base}.</translation>
    </message>
    <message>
        <source>{page}, # to look at|{page}, # to look at</source>
        <translation>{page}, # anzusehen|{page}, # anzusehen</translation>
    </message>
    <message>
        <source>{path} names no preset: quiet holds.</source>
        <translation>{path} nennt keine Voreinstellung: „Ruhig“ gilt.</translation>
    </message>
    <message>
        <source>{path}, line {line}: preset = {name}.</source>
        <translation>{path}, Zeile {line}: preset = {name}.</translation>
    </message>
    <message>
        <source>{path}: the record is just being made; one moment.</source>
        <translation>{path}: Die Aufzeichnung wird gerade angelegt; einen Moment.</translation>
    </message>
    <message>
        <source>{percent} % of these predictions may come from another unit than the approved one: put that right first.</source>
        <translation>{percent} % dieser Vorhersagen können von einem anderen als dem freigegebenen Gerät stammen: Bringen Sie das zuerst in Ordnung.</translation>
    </message>
    <message>
        <source>{place} gives no alarm until a person returns it to service.</source>
        <translation>{place} gibt keinen Alarm, bis eine Person es wieder in Betrieb nimmt.</translation>
    </message>
    <message>
        <source>{place} gives no alarm until {time}, and is in service again then.</source>
        <translation>{place} gibt keinen Alarm bis {time} und ist dann wieder in Betrieb.</translation>
    </message>
    <message>
        <source>{process}, {age}</source>
        <translation>{process}, {age}</translation>
    </message>
    <message>
        <source>{ratio} over</source>
        <translation>{ratio} über Grenze</translation>
    </message>
    <message>
        <source>{records} under {seals}, from {begin} to {end}</source>
        <translation>{records}, {seals}, von {begin} bis {end}</translation>
    </message>
    <message>
        <source>{role}, {begin} to {end}: # row against {reference} of the reference|{role}, {begin} to {end}: # rows against {reference} of the reference</source>
        <translation>{role}, {begin} bis {end}: # Zeile gegen {reference} der Referenz|{role}, {begin} bis {end}: # Zeilen gegen {reference} der Referenz</translation>
    </message>
    <message>
        <source>{site}, {span}, {records}</source>
        <translation>{site}, {span}, {records}</translation>
    </message>
    <message>
        <source>{site}: {trust}, # open alarm|{site}: {trust}, # open alarms</source>
        <translation>{site}: {trust}, # offener Alarm|{site}: {trust}, # offene Alarme</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} frei</translation>
    </message>
    <message>
        <source>{slot} missing</source>
        <translation>{slot} fehlt</translation>
    </message>
    <message>
        <source>{slot} replaced</source>
        <translation>{slot} ausgetauscht</translation>
    </message>
    <message>
        <source>{slot} replaced ({before} → {now})</source>
        <translation>{slot} ausgetauscht ({before} → {now})</translation>
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
        <translation>{some} und # weiteres|{some} und # weitere</translation>
    </message>
    <message>
        <source>{stale:# alarm has|# alarms have} stood for more than a day. Put the cause right, or take it out of service with a reason until it is.</source>
        <translation>{stale:# Alarm steht|# Alarme stehen} seit mehr als einem Tag an. Beheben Sie die Ursache, oder nehmen Sie den Code bis dahin mit Begründung außer Betrieb.</translation>
    </message>
    <message>
        <source>{state} by {person}</source>
        <translation>{state} von {person}</translation>
    </message>
    <message>
        <source>{state} until {time}</source>
        <translation>{state} bis {time}</translation>
    </message>
    <message>
        <source>{summary} Accepted: {accepted}.</source>
        <translation>{summary} Akzeptiert: {accepted}.</translation>
    </message>
    <message>
        <source>{time}  {what}</source>
        <translation>{time}  {what}</translation>
    </message>
    <message>
        <source>{time}  {what}, by {who}</source>
        <translation>{time}  {what}, von {who}</translation>
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
        <translation>{time} {what} driftete ({duration} danach)</translation>
    </message>
    <message>
        <source>{time}: NOT intact</source>
        <translation>{time}: NICHT unversehrt</translation>
    </message>
    <message>
        <source>{time}: intact</source>
        <translation>{time}: unversehrt</translation>
    </message>
    <message>
        <source>{title} as a table</source>
        <translation>{title} als Tabelle</translation>
    </message>
    <message>
        <source>{title} at {place}</source>
        <translation>{title}: {place}</translation>
    </message>
    <message>
        <source>{title}: # row|{title}: # rows</source>
        <translation>{title}: # Zeile|{title}: # Zeilen</translation>
    </message>
    <message>
        <source>{title}: from {low} to {high}{unit}, at the end {last}{unit}.</source>
        <translation>{title}: von {low} bis {high}{unit}, am Ende {last}{unit}.</translation>
    </message>
    <message>
        <source>{title}: no data yet</source>
        <translation>{title}: noch keine Daten</translation>
    </message>
    <message>
        <source>{title}: none known</source>
        <translation>{title}: keine bekannt</translation>
    </message>
    <message>
        <source>{title}: nothing in this span</source>
        <translation>{title}: nichts in diesem Zeitraum</translation>
    </message>
    <message>
        <source>{title}: now {last}</source>
        <translation>{title}: jetzt {last}</translation>
    </message>
    <message>
        <source>{title}: now {last}, accepted {accepted}</source>
        <translation>{title}: jetzt {last}, akzeptiert {accepted}</translation>
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
        <translation>{title}: {windows} Fenster, {labels} Labels für {n} Vorhersagen.</translation>
    </message>
    <message>
        <source>{user} has been put into the group {group} after this login.</source>
        <translation>{user} wurde nach dieser Anmeldung in die Gruppe {group} aufgenommen.</translation>
    </message>
    <message>
        <source>{value} {output}, {time}</source>
        <translation>{value} {output}, {time}</translation>
    </message>
    <message>
        <source>{value}, outside the reference</source>
        <translation>{value}, außerhalb der Referenz</translation>
    </message>
    <message>
        <source>{value}, outside {accepted}</source>
        <translation>{value}, außerhalb {accepted}</translation>
    </message>
    <message>
        <source>{value}, over</source>
        <translation>{value}, überschritten</translation>
    </message>
    <message>
        <source>{value}, reference {median}</source>
        <translation>{value}, Referenz {median}</translation>
    </message>
    <message>
        <source>{value}, within {accepted}</source>
        <translation>{value}, innerhalb {accepted}</translation>
    </message>
    <message>
        <source>{verdict} when last watched</source>
        <translation>{verdict}, als zuletzt überwacht wurde</translation>
    </message>
    <message>
        <source>{verdict}: {unit}</source>
        <translation>{verdict}: {unit}</translation>
    </message>
    <message>
        <source>{what}, until {time}</source>
        <translation>{what}, bis {time}</translation>
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
        <translation>… und # weiteres|… und # weitere</translation>
    </message>
</context>
</TS>
