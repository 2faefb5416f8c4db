<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>EdgeWatch</name>
    <message>
        <source> Last error: {error}.</source>
        <translation> Dernière erreur&#xa0;: {error}.</translation>
    </message>
    <message>
        <source> Made {affected_from_ns} to {affected_to_ns}.</source>
        <translation> Faites de {affected_from_ns} à {affected_to_ns}.</translation>
    </message>
    <message>
        <source> No longer like the reference: {features}.</source>
        <translation> Ne ressemble plus à la référence&#xa0;: {features}.</translation>
    </message>
    <message>
        <source> at port {place}</source>
        <translation> sur le port {place}</translation>
    </message>
    <message>
        <source> at {at_ns}</source>
        <translation> à {at_ns}</translation>
    </message>
    <message>
        <source> at {last_ns}</source>
        <translation> à {last_ns}</translation>
    </message>
    <message>
        <source> at {stepped_ns}</source>
        <translation> à {stepped_ns}</translation>
    </message>
    <message>
        <source> by {seconds} s</source>
        <translation> de {seconds} s</translation>
    </message>
    <message>
        <source> for {place}</source>
        <translation> pour {place}</translation>
    </message>
    <message>
        <source> from {stopped_ns}</source>
        <translation> de {stopped_ns}</translation>
    </message>
    <message>
        <source> in {errors:# run|# runs} of the last {runs}</source>
        <translation> lors de {errors:# exécution|# exécutions} sur les {runs} dernières</translation>
    </message>
    <message>
        <source> in {where}</source>
        <translation> dans {where}</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> since {at_ns}</source>
        <translation> depuis {at_ns}</translation>
    </message>
    <message>
        <source> since {last_ns}</source>
        <translation> depuis {last_ns}</translation>
    </message>
    <message>
        <source> to {started_ns}</source>
        <translation> à {started_ns}</translation>
    </message>
    <message>
        <source> until {until_ns}</source>
        <translation> jusqu’à {until_ns}</translation>
    </message>
    <message>
        <source> {affected:# prediction comes from it|# predictions come from it}.</source>
        <translation> {affected:# prédiction en provient|# prédictions en proviennent}.</translation>
    </message>
    <message>
        <source> {affected:# prediction since the last proof is affected|# predictions since the last proof are affected}.</source>
        <translation> {affected:# prédiction faite depuis la dernière preuve est concernée|# prédictions faites depuis la dernière preuve sont concernées}.</translation>
    </message>
    <message>
        <source> {affected:# prediction was made meanwhile|# predictions were made meanwhile}.</source>
        <translation> {affected:# prédiction a été faite entre-temps|# prédictions ont été faites entre-temps}.</translation>
    </message>
    <message>
        <source> … and # more| … and # more</source>
        <translation> … et # de plus| … et # de plus</translation>
    </message>
    <message>
        <source># action of a person|# actions of people</source>
        <translation># action d’une personne|# actions de personnes</translation>
    </message>
    <message>
        <source># alarm in 10 min|# alarms in 10 min</source>
        <translation># alarme en 10 min|# alarmes en 10 min</translation>
    </message>
    <message>
        <source># alarm is a consequence of it.|# alarms are consequences of it.</source>
        <translation># alarme en est la conséquence.|# alarmes en sont la conséquence.</translation>
    </message>
    <message>
        <source># alarm of high priority|# alarms of high priority</source>
        <translation># alarme de priorité haute|# alarmes de priorité haute</translation>
    </message>
    <message>
        <source># alarm of low priority|# alarms of low priority</source>
        <translation># alarme de priorité basse|# alarmes de priorité basse</translation>
    </message>
    <message>
        <source># alarm of medium priority|# alarms of medium priority</source>
        <translation># alarme de priorité moyenne|# alarmes de priorité moyenne</translation>
    </message>
    <message>
        <source># alarm out of service|# alarms out of service</source>
        <translation># alarme hors service|# alarmes hors service</translation>
    </message>
    <message>
        <source># alarm stands:|# alarms stand:</source>
        <translation># alarme présente&#xa0;:|# alarmes présentes&#xa0;:</translation>
    </message>
    <message>
        <source># alarm|# alarms</source>
        <translation># alarme|# alarmes</translation>
    </message>
    <message>
        <source># approval|# approvals</source>
        <translation># approbation|# approbations</translation>
    </message>
    <message>
        <source># case identifier|# case identifiers</source>
        <translation># identifiant de cas|# identifiants de cas</translation>
    </message>
    <message>
        <source># check failed.|# checks failed.</source>
        <translation># contrôle a échoué.|# contrôles ont échoué.</translation>
    </message>
    <message>
        <source># day|# days</source>
        <translation># jour|# jours</translation>
    </message>
    <message>
        <source># decision waits: {names}|# decisions wait: {names}</source>
        <translation># décision en attente&#xa0;: {names}|# décisions en attente&#xa0;: {names}</translation>
    </message>
    <message>
        <source># error|# errors</source>
        <translation># erreur|# erreurs</translation>
    </message>
    <message>
        <source># event|# events</source>
        <translation># événement|# événements</translation>
    </message>
    <message>
        <source># feature is over a limit|# features are over a limit</source>
        <translation># variable dépasse une limite|# variables dépassent une limite</translation>
    </message>
    <message>
        <source># feature is over the limit of {method}|# features are over the limit of {method}</source>
        <translation># variable dépasse la limite de {method}|# variables dépassent la limite de {method}</translation>
    </message>
    <message>
        <source># field differs from the enrolment.|# fields differ from the enrolment.</source>
        <translation># champ diffère de l’enregistrement approuvé.|# champs diffèrent de l’enregistrement approuvé.</translation>
    </message>
    <message>
        <source># folded under its cause|# folded under their cause</source>
        <translation># regroupée sous sa cause|# regroupées sous leur cause</translation>
    </message>
    <message>
        <source># gap in the span|# gaps in the span</source>
        <translation># interruption dans la période|# interruptions dans la période</translation>
    </message>
    <message>
        <source># high|# high</source>
        <translation># haute|# hautes</translation>
    </message>
    <message>
        <source># h|# h</source>
        <translation># h|# h</translation>
    </message>
    <message>
        <source># identification|# identifications</source>
        <translation># identification|# identifications</translation>
    </message>
    <message>
        <source># input gets nothing and counts as missing: {names}|# inputs get nothing and count as missing: {names}</source>
        <translation># entrée ne reçoit rien et compte comme manquante&#xa0;: {names}|# entrées ne reçoivent rien et comptent comme manquantes&#xa0;: {names}</translation>
    </message>
    <message>
        <source># input|# inputs</source>
        <translation># entrée|# entrées</translation>
    </message>
    <message>
        <source># label for {n} predictions ({share})|# labels for {n} predictions ({share})</source>
        <translation># étiquette pour {n} prédictions ({share})|# étiquettes pour {n} prédictions ({share})</translation>
    </message>
    <message>
        <source># label: what turned out to be true of a case|# labels: what turned out to be true of cases</source>
        <translation># étiquette&#xa0;: ce qui s’est avéré vrai pour un cas|# étiquettes&#xa0;: ce qui s’est avéré vrai pour des cas</translation>
    </message>
    <message>
        <source># label|# labels</source>
        <translation># étiquette|# étiquettes</translation>
    </message>
    <message>
        <source># low|# low</source>
        <translation># basse|# basses</translation>
    </message>
    <message>
        <source># maintenance window|# maintenance windows</source>
        <translation># période de maintenance|# périodes de maintenance</translation>
    </message>
    <message>
        <source># matter open|# matters open</source>
        <translation># point à traiter|# points à traiter</translation>
    </message>
    <message>
        <source># medium|# medium</source>
        <translation># moyenne|# moyennes</translation>
    </message>
    <message>
        <source># min|# min</source>
        <translation># min|# min</translation>
    </message>
    <message>
        <source># name is given.|# names are given.</source>
        <translation># nom est indiqué.|# noms sont indiqués.</translation>
    </message>
    <message>
        <source># not acknowledged|# not acknowledged</source>
        <translation># non acquittée|# non acquittées</translation>
    </message>
    <message>
        <source># note that a person wrote|# notes that people wrote</source>
        <translation># note écrite par une personne|# notes écrites par des personnes</translation>
    </message>
    <message>
        <source># of them affected|# of them affected</source>
        <translation>dont # concernée|dont # concernées</translation>
    </message>
    <message>
        <source># of {all} features over its limit|# of {all} features over their limit</source>
        <translation># variable sur {all} au-delà de sa limite|# variables sur {all} au-delà de leur limite</translation>
    </message>
    <message>
        <source># port cannot be opened by this user.|# ports cannot be opened by this user.</source>
        <translation># port ne peut pas être ouvert par cet utilisateur.|# ports ne peuvent pas être ouverts par cet utilisateur.</translation>
    </message>
    <message>
        <source># prediction affected|# predictions affected</source>
        <translation># prédiction concernée|# prédictions concernées</translation>
    </message>
    <message>
        <source># prediction is affected: made since the last proof at {time}.|# predictions are affected: made since the last proof at {time}.</source>
        <translation># prédiction est concernée&#xa0;: faite depuis la dernière preuve ({time}).|# prédictions sont concernées&#xa0;: faites depuis la dernière preuve ({time}).</translation>
    </message>
    <message>
        <source># prediction was dropped|# predictions were dropped</source>
        <translation># prédiction a été perdue|# prédictions ont été perdues</translation>
    </message>
    <message>
        <source># prediction was made between the last proof of the equipment and its return or approval: confirm it by another method.|# predictions were made between the last proof of the equipment and its return or approval: confirm them by another method.</source>
        <translation># prédiction a été faite entre la dernière preuve de l’équipement et son retour ou son approbation&#xa0;: confirmez-la par une autre méthode.|# prédictions ont été faites entre la dernière preuve de l’équipement et son retour ou son approbation&#xa0;: confirmez-les par une autre méthode.</translation>
    </message>
    <message>
        <source># prediction with its inputs and outputs|# predictions with their inputs and outputs</source>
        <translation># prédiction avec ses entrées et sorties|# prédictions avec leurs entrées et sorties</translation>
    </message>
    <message>
        <source># prediction with tags or other texts|# predictions with tags or other texts</source>
        <translation># prédiction avec des balises ou d’autres textes|# prédictions avec des balises ou d’autres textes</translation>
    </message>
    <message>
        <source># prediction, from {low} to {high}|# predictions, from {low} to {high}</source>
        <translation># prédiction, de {low} à {high}|# prédictions, de {low} à {high}</translation>
    </message>
    <message>
        <source># prediction|# predictions</source>
        <translation># prédiction|# prédictions</translation>
    </message>
    <message>
        <source># record|# records</source>
        <translation># ligne du journal|# lignes du journal</translation>
    </message>
    <message>
        <source># rejection|# rejections</source>
        <translation># rejet|# rejets</translation>
    </message>
    <message>
        <source># seal|# seals</source>
        <translation># scellé|# scellés</translation>
    </message>
    <message>
        <source># state of equipment|# states of equipment</source>
        <translation># état de l’équipement|# états de l’équipement</translation>
    </message>
    <message>
        <source># step of an alarm|# steps of alarms</source>
        <translation># étape d’une alarme|# étapes d’alarmes</translation>
    </message>
    <message>
        <source># s|# s</source>
        <translation># s|# s</translation>
    </message>
    <message>
        <source># time|# times</source>
        <translation># fois|# fois</translation>
    </message>
    <message>
        <source>% of runs</source>
        <translation>% des exécutions</translation>
    </message>
    <message>
        <source>&amp;Acknowledge  (Ctrl+K)</source>
        <translation>&amp;Acquitter  (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge {n} alarms  (Ctrl+K)</source>
        <translation>&amp;Acquitter {n} alarmes  (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge…  (Ctrl+K)</source>
        <translation>&amp;Acquitter…  (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>&amp;Add a person …</source>
        <translation>&amp;Ajouter une personne …</translation>
    </message>
    <message>
        <source>&amp;Affected…</source>
        <translation>&amp;Concernées…</translation>
    </message>
    <message>
        <source>&amp;Announce</source>
        <translation>&amp;Annoncer</translation>
    </message>
    <message>
        <source>&amp;Approve this unit</source>
        <translation>A&amp;pprouver cet appareil</translation>
    </message>
    <message>
        <source>&amp;Approve this unit…</source>
        <translation>A&amp;pprouver cet appareil…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Back to the alarms</source>
        <translation>&amp;Retour aux alarmes</translation>
    </message>
    <message>
        <source>&amp;Build the baseline</source>
        <translation>&amp;Construire la base</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copier l’image</translation>
    </message>
    <message>
        <source>&amp;Corner view</source>
        <translation>&amp;Vue en coin</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Decide about this unit…</source>
        <translation>&amp;Décider pour cet appareil…</translation>
    </message>
    <message>
        <source>&amp;Declare the model</source>
        <translation>&amp;Déclarer le modèle</translation>
    </message>
    <message>
        <source>&amp;Declare the slot</source>
        <translation>&amp;Déclarer l’emplacement</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>Ma&amp;squer</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>&amp;End it</source>
        <translation>&amp;Y mettre fin</translation>
    </message>
    <message>
        <source>&amp;End the shelving</source>
        <translation>&amp;Fin de mise en attente</translation>
    </message>
    <message>
        <source>&amp;End …</source>
        <translation>Re&amp;tirer …</translation>
    </message>
    <message>
        <source>&amp;Enrol this unit…</source>
        <translation>&amp;Enregistrer cet appareil…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Finish later</source>
        <translation>&amp;Terminer plus tard</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Du</translation>
    </message>
    <message>
        <source>&amp;From, to</source>
        <translation>&amp;De, à</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Input for the selected code</source>
        <translation>&amp;Entrée pour le code sélectionné</translation>
    </message>
    <message>
        <source>&amp;Kind of equipment</source>
        <translation>T&amp;ype d’équipement</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;List affected predictions…</source>
        <translation>&amp;Liste des prédictions concernées…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Look at the new evidence</source>
        <translation>Voir les nouveaux &amp;indices</translation>
    </message>
    <message>
        <source>&amp;Look at what it says</source>
        <translation>&amp;Voir ce qu’il dit</translation>
    </message>
    <message>
        <source>&amp;Look for it …</source>
        <translation>&amp;Le chercher …</translation>
    </message>
    <message>
        <source>&amp;Make the site</source>
        <translation>&amp;Créer le site</translation>
    </message>
    <message>
        <source>&amp;Mark as not useful</source>
        <translation>&amp;Marquer comme inutile</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>&amp;Model that it feeds</source>
        <translation>&amp;Modèle alimenté</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Name of the slot</source>
        <translation>&amp;Nom de l’emplacement</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Next decision</source>
        <translation>Décision &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Pas main&amp;tenant</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Encore une fois</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>&amp;Pause sound</source>
        <translation>Suspendre le s&amp;on</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Préréglage</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Imprimer …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>&amp;Put in force</source>
        <translation>Mettre en &amp;vigueur</translation>
    </message>
    <message>
        <source>&amp;Put in force again</source>
        <translation>Remettre en &amp;vigueur</translation>
    </message>
    <message>
        <source>&amp;Quiet (recommended)</source>
        <translation>&amp;Discret (recommandé)</translation>
    </message>
    <message>
        <source>&amp;Receipt (optional)</source>
        <translation>&amp;Reçu (facultatif)</translation>
    </message>
    <message>
        <source>&amp;Return to service</source>
        <translation>Remettre en ser&amp;vice</translation>
    </message>
    <message>
        <source>&amp;Return to service …</source>
        <translation>&amp;Remettre en service …</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rôle</translation>
    </message>
    <message>
        <source>&amp;Roll back…</source>
        <translation>&amp;Rétablir…</translation>
    </message>
    <message>
        <source>&amp;Run the self-test</source>
        <translation>&amp;Lancer l’autotest</translation>
    </message>
    <message>
        <source>&amp;Save for support …</source>
        <translation>&amp;Sauvegarder pour le support …</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>&amp;Sauvegarder l’image…</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Sauvegarder …</translation>
    </message>
    <message>
        <source>&amp;Set the PIN</source>
        <translation>&amp;Définir le PIN</translation>
    </message>
    <message>
        <source>&amp;Shelve</source>
        <translation>&amp;Mettre en attente</translation>
    </message>
    <message>
        <source>&amp;Shelve …</source>
        <translation>&amp;Mettre en attente …</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>A&amp;fficher</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>&amp;Signer</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>Se &amp;connecter</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>&amp;Taille du texte</translation>
    </message>
    <message>
        <source>&amp;Skip this step</source>
        <translation>&amp;Passer cette étape</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>St&amp;andard</translation>
    </message>
    <message>
        <source>&amp;Start watching</source>
        <translation>&amp;Démarrer la surveillance</translation>
    </message>
    <message>
        <source>&amp;Stop looking</source>
        <translation>&amp;Arrêter la recherche</translation>
    </message>
    <message>
        <source>&amp;Take out of service</source>
        <translation>Mettre &amp;hors service</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>A&amp;u</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>&amp;Annuler le dernier changement</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Déverrouiller</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>&amp;What happened here…</source>
        <translation>&amp;Que s’est-il passé ici…</translation>
    </message>
    <message>
        <source>&amp;What it does</source>
        <translation>Ce &amp;qu’il fait</translation>
    </message>
    <message>
        <source>&amp;What it means</source>
        <translation>Ce &amp;que cela signifie</translation>
    </message>
    <message>
        <source>&amp;Why this prediction …</source>
        <translation>&amp;Pourquoi cette prédiction …</translation>
    </message>
    <message>
        <source>&amp;Why this prediction?</source>
        <translation>&amp;Pourquoi cette prédiction&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Why this result …</source>
        <translation>Pourquoi ce &amp;résultat …</translation>
    </message>
    <message>
        <source>&amp;Why?  Show the alarms</source>
        <translation>&amp;Pourquoi&#xa0;?  Voir les alarmes</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Votre nom</translation>
    </message>
    <message>
        <source>(and # more reason)|(and # more reasons)</source>
        <translation>(et # autre raison)|(et # autres raisons)</translation>
    </message>
    <message>
        <source>(and # more)|(and # more)</source>
        <translation>(et # de plus)|(et # de plus)</translation>
    </message>
    <message>
        <source>, usually {usual_ms} ms</source>
        <translation>, contre {usual_ms} ms d’ordinaire</translation>
    </message>
    <message>
        <source>, {free_gb} GB are free</source>
        <translation>, {free_gb} GB sont libres</translation>
    </message>
    <message>
        <source>. EdgeWatch itself uses {own_gb} GB</source>
        <translation>. EdgeWatch lui-même utilise {own_gb} GB</translation>
    </message>
    <message>
        <source>. EdgeWatch itself uses {own_mb} MB</source>
        <translation>. EdgeWatch lui-même utilise {own_mb} MB</translation>
    </message>
    <message>
        <source>. EdgeWatch itself uses {own_percent} %</source>
        <translation>. EdgeWatch lui-même utilise {own_percent}&#xa0;%</translation>
    </message>
    <message>
        <source>. This is an estimate, not a measurement.</source>
        <translation>. C’est une estimation, pas une mesure.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 heures</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 heures</translation>
    </message>
    <message>
        <source>: 95 of 100 runs take up to {took_ms} ms</source>
        <translation>: 95 exécutions sur 100 prennent jusqu’à {took_ms} ms</translation>
    </message>
    <message>
        <source>: checksum {enrolled:short} → {observed:short}</source>
        <translation>: somme de contrôle {enrolled:short} → {observed:short}</translation>
    </message>
    <message>
        <source>: predictions have not been recorded since {at_ns}</source>
        <translation>: les prédictions ne sont plus consignées depuis {at_ns}</translation>
    </message>
    <message>
        <source>: {feature} from {before} to {after}</source>
        <translation>: {feature} de {before} à {after}</translation>
    </message>
    <message>
        <source>: {tier} data of the last {floor_days} days exceed their limit of {limit_mb} MB</source>
        <translation>: les données «&#xa0;{tier}&#xa0;» des {floor_days} derniers jours dépassent leur limite de {limit_mb} MB</translation>
    </message>
    <message>
        <source>; above all in {readings}</source>
        <translation>; surtout pour {readings}</translation>
    </message>
    <message>
        <source>; its longest pause was {usual_s:duration}</source>
        <translation>; sa plus longue pause était de {usual_s:duration}</translation>
    </message>
    <message>
        <source>A PIN has {n} digits or more; a passphrase {m} signs or more.</source>
        <translation>Un PIN compte au moins {n} chiffres, une phrase secrète au moins {m} caractères.</translation>
    </message>
    <message>
        <source>A bundle is being checked.</source>
        <translation>Un dossier d’audit est en cours de vérification.</translation>
    </message>
    <message>
        <source>A check of a segment or of the database fails. Clears when it passes again.</source>
        <translation>Une vérification d’un segment ou de la base de données échoue. Disparaît quand elle réussit à nouveau.</translation>
    </message>
    <message>
        <source>A check of the record against its seals fails: a sealed row is altered, missing or added. Clears with a check of the same span that passes.</source>
        <translation>Une vérification du journal par ses scellés échoue&#xa0;: une ligne scellée est modifiée, manquante ou ajoutée. Disparaît avec une vérification réussie de la même période.</translation>
    </message>
    <message>
        <source>A duration {form}</source>
        <translation>Une durée {form}</translation>
    </message>
    <message>
        <source>A field of bus, adapter or protocol identity contradicts the enrolment, or a unit that gives no serial number is at another port (CHANGED). Clears when the approved unit is proved again or the new one is approved, not when the stranger is gone or silent.</source>
        <translation>Un champ de l’identité du bus, de l’adaptateur ou du protocole contredit l’enregistrement approuvé, ou un appareil sans numéro de série est sur un autre port (CHANGED). Disparaît quand l’appareil approuvé est de nouveau prouvé ou que le nouveau est approuvé, pas quand l’intrus est parti ou muet.</translation>
    </message>
    <message>
        <source>A graphics processor is lost, or its driver</source>
        <translation>Un processeur graphique ou son pilote est perdu</translation>
    </message>
    <message>
        <source>A maintenance window was over ({subject})</source>
        <translation>Une période de maintenance est terminée ({subject})</translation>
    </message>
    <message>
        <source>A part of the record cannot be read or is not what was written.</source>
        <translation>Une partie du journal est illisible ou n’est pas ce qui a été écrit.</translation>
    </message>
    <message>
        <source>A part of the spool was damaged ({subject})</source>
        <translation>Une partie du tampon était endommagée ({subject})</translation>
    </message>
    <message>
        <source>A prediction comes from a file whose SHA-256 is not the declared one, or not that of the first file where none is declared. Clears after 5 predictions in a row from the right file and 10 min without another.</source>
        <translation>Une prédiction provient d’un fichier dont le SHA-256 n’est pas celui déclaré, ou pas celui du premier fichier si aucun n’est déclaré. Disparaît après 5 prédictions de suite du bon fichier et 10 min sans autre fichier.</translation>
    </message>
    <message>
        <source>A program that runs the model is there, or ended without being closed, and no prediction has come for silent_after; or, after a week of record, for the limit times the longest pause of two weeks; or for 20 times the pace of its feed. Only time in which the agent watched counts. Clears with the next prediction, or when the program is closed in order.</source>
        <translation>Un programme qui exécute le modèle est présent, ou s’est terminé sans être fermé, et aucune prédiction n’est venue pendant silent_after&#xa0;; ou, après une semaine de journal, pendant la limite multipliée par la plus longue pause de deux semaines&#xa0;; ou pendant 20 fois la cadence de son flux. Seul compte le temps où l’agent surveillait. Disparaît avec la prédiction suivante, ou quand le programme est fermé normalement.</translation>
    </message>
    <message>
        <source>A run fails, and the share of failed runs among the last 100, or among fewer while there are no more, reaches the limit. Clears after 5 min, with at least twice as many good runs in a row as had failed, at most 20.</source>
        <translation>Une exécution échoue, et la part des échecs parmi les 100 dernières, ou parmi moins tant qu’il n’y en a pas davantage, atteint la limite. Disparaît après 5 min, avec au moins deux fois plus d’exécutions réussies de suite qu’il n’y avait d’échecs, 20 au plus.</translation>
    </message>
    <message>
        <source>A run that failed gives no result: repeat it; if it fails again, use another method and tell the site engineer.</source>
        <translation>Une exécution qui a échoué ne donne aucun résultat&#xa0;: répétez-la&#xa0;; si elle échoue encore, utilisez une autre méthode et prévenez l’ingénieur du site.</translation>
    </message>
    <message>
        <source>A sample of the predictions is drawn; look closer to see each.</source>
        <translation>Un échantillon des prédictions est tracé&#xa0;; zoomez pour voir chacune.</translation>
    </message>
    <message>
        <source>A scarce resource and a slow or silent model are told of sooner, and count more.</source>
        <translation>Une ressource rare et un modèle lent ou muet sont signalés plus tôt, et comptent davantage.</translation>
    </message>
    <message>
        <source>A sealed part of the record is not what was sealed.</source>
        <translation>Une partie scellée du journal n’est pas ce qui a été scellé.</translation>
    </message>
    <message>
        <source>A serial or USBTMC device, or one of a type that is enrolled, is on the bus for 10 s, in no slot and not in [devices] ignore (UNKNOWN_EXTRA). Clears when it is unplugged, has a slot, or is ignored.</source>
        <translation>Un appareil série ou USBTMC, ou d’un type enregistré, est sur le bus depuis 10 s, dans aucun emplacement et non listé dans [devices] ignore (UNKNOWN_EXTRA). Disparaît quand il est débranché, a un emplacement ou est ignoré.</translation>
    </message>
    <message>
        <source>A shelved alarm is silent for at most 12 hours and comes back by itself.</source>
        <translation>Une alarme mise en attente se tait 12 heures au plus et revient d’elle-même.</translation>
    </message>
    <message>
        <source>A simulated unit is exchanged for another one, in a temporary copy of this site: line, reading, model, record and alarm work as they will in earnest. Your equipment and your record are not touched. It takes some ten seconds.</source>
        <translation>Un appareil simulé est échangé contre un autre, dans une copie temporaire de ce site&#xa0;: ligne, relevé, modèle, journal et alarme fonctionnent comme en situation réelle. Votre équipement et votre journal ne sont pas touchés. Cela prend une dizaine de secondes.</translation>
    </message>
    <message>
        <source>A slot is a place where equipment belongs. For each slot the fields of the unit that was enrolled stand beside those observed now; what differs is bold, tinted and marked “changed”.

Predictions made since the last proof of the approved unit are affected: nobody can say with which unit they were made. They can be listed before anything is decided.

Decide about this unit: approve it after a check, for good or for a time; accept it beside the present one; or reject it, and the alarm stays. What becomes trusted again is said before you decide. Decide later, and the unit stays in the line of decisions that wait, for as long as it takes: nothing is ever decided by time. Announce maintenance before work that changes firmware or unplugs the unit. Roll back puts an earlier enrolment in force again. Each takes your name, role and a note, and all are kept in the record.

A unit that is plugged in and belongs to no slot is listed below the slots.</source>
        <translation>Un emplacement est la place où un équipement doit se trouver. Pour chaque emplacement, les champs de l’appareil enregistré figurent à côté de ceux observés maintenant&#xa0;; ce qui diffère est en gras, teinté et marqué «&#xa0;modifié&#xa0;».

Les prédictions faites depuis la dernière preuve de l’appareil approuvé sont concernées&#xa0;: personne ne peut dire avec quel appareil elles ont été faites. Elles peuvent être listées avant toute décision.

Décider pour cet appareil&#xa0;: approuvez-le après un contrôle, définitivement ou pour un temps&#xa0;; acceptez-le à côté de l’appareil présent&#xa0;; ou rejetez-le, et l’alarme demeure. Ce qui redevient fiable est dit avant votre décision. Si vous décidez plus tard, l’appareil reste dans la file des décisions en attente, aussi longtemps qu’il le faut&#xa0;: rien n’est jamais décidé par le temps. Annoncez la maintenance avant tout travail qui change le micrologiciel ou débranche l’appareil. Rétablir remet en vigueur un enregistrement antérieur. Chaque action demande votre nom, votre rôle et une note, et tous sont conservés dans le journal.

Un appareil branché qui n’appartient à aucun emplacement est listé sous les emplacements.</translation>
    </message>
    <message>
        <source>A slot is the place where equipment belongs. Say at which port it is and of which kind, look at what it says, and see that each value reaches the right input of the model.</source>
        <translation>Un emplacement est la place où un équipement doit se trouver. Dites sur quel port il est et de quel type, regardez ce qu’il dit, et vérifiez que chaque valeur atteint la bonne entrée du modèle.</translation>
    </message>
    <message>
        <source>A table of CPU, memory and disk</source>
        <translation>Un tableau du processeur, de la mémoire et du disque</translation>
    </message>
    <message>
        <source>A table of the drift measurements</source>
        <translation>Un tableau des mesures de dérive</translation>
    </message>
    <message>
        <source>A table of the predictions: outputs, hardware, trust</source>
        <translation>Un tableau des prédictions&#xa0;: sorties, matériel, confiance</translation>
    </message>
    <message>
        <source>A time of my own</source>
        <translation>Une période à mon choix</translation>
    </message>
    <message>
        <source>A unit that belongs to no slot is connected</source>
        <translation>Un appareil n’appartenant à aucun emplacement est connecté</translation>
    </message>
    <message>
        <source>A unit that may be equipment is connected, and belongs to no slot.</source>
        <translation>Un appareil qui peut être un équipement est connecté, et n’appartient à aucun emplacement.</translation>
    </message>
    <message>
        <source>A write fails for want of space, or what is too young to be retired exceeds its size limit. Clears after 60 s with space again.</source>
        <translation>Une écriture échoue faute de place, ou ce qui est trop récent pour être retiré dépasse sa limite de taille. Disparaît après 60 s avec de la place.</translation>
    </message>
    <message>
        <source>Accept beside the present one</source>
        <translation>Accepter à côté de l’appareil présent</translation>
    </message>
    <message>
        <source>Accepted beside the present one: {unit}</source>
        <translation>Accepté à côté de l’appareil présent&#xa0;: {unit}</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Access to equipment</source>
        <translation>Accès à l’équipement</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Accuracy or RMSE</source>
        <translation>Exactitude ou RMSE</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Acquittée par</translation>
    </message>
    <message>
        <source>Acknowledged by {by}: {sentence}</source>
        <translation>Acquittée par {by}&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>Acknowledged for what was seen; another cause still waits</source>
        <translation>Acquittée pour ce qui a été vu&#xa0;; une autre cause attend encore</translation>
    </message>
    <message>
        <source>Acknowledged within (half of them)</source>
        <translation>Acquittées en moins de (la moitié)</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>Agit en tant que</translation>
    </message>
    <message>
        <source>Acting as: {name}</source>
        <translation>Agit en tant que&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Active · acknowledged</source>
        <translation>Active · acquittée</translation>
    </message>
    <message>
        <source>Active · not acknowledged</source>
        <translation>Active · non acquittée</translation>
    </message>
    <message>
        <source>Add a [[slot]] with name, profile and port to site.toml; edgewatch devices ports lists the ports there are.</source>
        <translation>Ajoutez un [[slot]] avec nom, profil et port à site.toml&#xa0;; edgewatch devices ports liste les ports présents.</translation>
    </message>
    <message>
        <source>Affected, worst first: {features}</source>
        <translation>Concernées, les pires d’abord&#xa0;: {features}</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>After the swap</source>
        <translation>Après l’échange</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Agent / model available</source>
        <translation>Agent / modèle disponible</translation>
    </message>
    <message>
        <source>Agent stopped</source>
        <translation>Agent arrêté</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Alarm at {site}</source>
        <translation>Alarme&#xa0;: {site}</translation>
    </message>
    <message>
        <source>Alarm flood: {figures}</source>
        <translation>Avalanche d’alarmes&#xa0;: {figures}</translation>
    </message>
    <message>
        <source>Alarm floods</source>
        <translation>Avalanches d’alarmes</translation>
    </message>
    <message>
        <source>Alarm h&amp;ealth</source>
        <translation>Qualité des alarm&amp;es</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>Qualité des alarmes</translation>
    </message>
    <message>
        <source>Alarm health from {begin} to {end}</source>
        <translation>Qualité des alarmes de {begin} à {end}</translation>
    </message>
    <message>
        <source>Alarm {code}.</source>
        <translation>Alarme {code}.</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>Alarms a day</source>
        <translation>Alarmes par jour</translation>
    </message>
    <message>
        <source>Alarms sound</source>
        <translation>Alarmes sonores</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Tous les appareils</translation>
    </message>
    <message>
        <source>All inputs</source>
        <translation>Toutes les entrées</translation>
    </message>
    <message>
        <source>All inputs repeat the prediction before.|All inputs repeat the # predictions before.</source>
        <translation>Toutes les entrées répètent la prédiction précédente.|Toutes les entrées répètent les # prédictions précédentes.</translation>
    </message>
    <message>
        <source>All inputs taken together: their combinations, not one distribution.</source>
        <translation>Toutes les entrées prises ensemble&#xa0;: leurs combinaisons, pas une distribution.</translation>
    </message>
    <message>
        <source>All is well: there is nothing to be done.</source>
        <translation>Tout va bien : il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>All of the record</source>
        <translation>Tout le journal</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Toutes les gravités</translation>
    </message>
    <message>
        <source>An agent watches this site already. It knows the site as it was when it started: end it and start it again once you are through.</source>
        <translation>Un agent surveille déjà ce site. Il connaît le site tel qu’il était à son démarrage&#xa0;: arrêtez-le et redémarrez-le quand vous aurez terminé.</translation>
    </message>
    <message>
        <source>An alarm that goes away unseen stays here until a person has seen it.</source>
        <translation>Une alarme qui disparaît sans être vue reste ici jusqu’à ce qu’une personne l’ait vue.</translation>
    </message>
    <message>
        <source>An alarm that is not worth a look costs the trust in the next one. Begin quietly; the page Alarms shows later which alarms came too often.</source>
        <translation>Une alarme qui ne mérite pas un regard coûte la confiance dans la suivante. Commencez discrètement&#xa0;; la page Alarmes montre plus tard quelles alarmes sont venues trop souvent.</translation>
    </message>
    <message>
        <source>An approval lapsed ({subject})</source>
        <translation>Une approbation est arrivée à échéance ({subject})</translation>
    </message>
    <message>
        <source>An exchange behind the same adapter is seen</source>
        <translation>Un échange derrière le même adaptateur est détecté</translation>
    </message>
    <message>
        <source>An export is under way.</source>
        <translation>Une exportation est en cours.</translation>
    </message>
    <message>
        <source>An input of {model} made a step</source>
        <translation>Une entrée de {model} a fait un saut</translation>
    </message>
    <message>
        <source>An unknown unit is connected beside the {slot}.</source>
        <translation>Un appareil inconnu est connecté à côté de l’appareil {slot}.</translation>
    </message>
    <message>
        <source>And # more of this kind.|And # more of this kind.</source>
        <translation>Et # de plus de ce type.|Et # de plus de ce type.</translation>
    </message>
    <message>
        <source>Announce &amp;maintenance…</source>
        <translation>Annoncer la &amp;maintenance…</translation>
    </message>
    <message>
        <source>Announce maintenance of “{slot}”</source>
        <translation>Annoncer la maintenance de «&#xa0;{slot}&#xa0;»</translation>
    </message>
    <message>
        <source>Announced by {by} at {begin}, until {end}: {note}. Once it is ended, every difference from the enrolment alarms again.</source>
        <translation>Annoncée par {by} ({begin}, jusqu’à {end})&#xa0;: {note}. Dès sa fin, toute différence avec l’enregistrement approuvé déclenche de nouveau une alarme.</translation>
    </message>
    <message>
        <source>Another cause came to it</source>
        <translation>Une autre cause s’y est ajoutée</translation>
    </message>
    <message>
        <source>Another program has it open: {holder}.</source>
        <translation>Un autre programme l’a ouvert&#xa0;: {holder}.</translation>
    </message>
    <message>
        <source>Another unit than the approved one is connected, or it is not as approved.</source>
        <translation>Un autre appareil que celui approuvé est connecté, ou il n’est pas tel qu’approuvé.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Answers are wrong more often than is accepted, by labels that have come.</source>
        <translation>Les réponses sont fausses plus souvent qu’accepté, d’après les étiquettes reçues.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Approve for a time</source>
        <translation>Approuver pour un temps</translation>
    </message>
    <message>
        <source>Approved {unit}</source>
        <translation>{unit} approuvé</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archives (*.zip)</translation>
    </message>
    <message>
        <source>As at the &amp;first start</source>
        <translation>Comme au premier &amp;démarrage</translation>
    </message>
    <message>
        <source>As checked</source>
        <translation>Conformes</translation>
    </message>
    <message>
        <source>As exported?</source>
        <translation>Tel qu’exporté&#xa0;?</translation>
    </message>
    <message>
        <source>As in the &amp;preset</source>
        <translation>Comme le préré&amp;glage</translation>
    </message>
    <message>
        <source>As it should be</source>
        <translation>Conforme</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Ask for labels of recent cases; use these results with care until they have come.</source>
        <translation>Demandez des étiquettes de cas récents&#xa0;; utilisez ces résultats avec prudence jusqu’à leur arrivée.</translation>
    </message>
    <message>
        <source>Ask the model itself (Ctrl+Y)</source>
        <translation>Interroger le modèle lui-même (Ctrl+Y)</translation>
    </message>
    <message>
        <source>At least: {what}</source>
        <translation>Au moins&#xa0;: {what}</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Précision moyenne</translation>
    </message>
    <message>
        <source>Back from the shelf</source>
        <translation>Retour de la mise en attente</translation>
    </message>
    <message>
        <source>Bars: distance from the median of the reference, in robust deviations (σ).</source>
        <translation>Barres&#xa0;: distance à la médiane de la référence, en écarts robustes (σ).</translation>
    </message>
    <message>
        <source>Bars: how much each input moved the output away from its mean over the reference; together they make up the whole difference. Whisker: two standard errors of the sampling.</source>
        <translation>Barres&#xa0;: de combien chaque entrée a éloigné la sortie de sa moyenne sur la référence&#xa0;; ensemble elles forment toute la différence. Moustache&#xa0;: deux erreurs types de l’échantillonnage.</translation>
    </message>
    <message>
        <source>Baseline changed</source>
        <translation>Base de référence modifiée</translation>
    </message>
    <message>
        <source>Between A and B: {duration}</source>
        <translation>Entre A et B&#xa0;: {duration}</translation>
    </message>
    <message>
        <source>Beyond the limit in the last window, and not yet with enough evidence: {metrics}. More labels will tell.</source>
        <translation>Au-delà de la limite dans la dernière fenêtre, mais pas encore avec assez d’indices&#xa0;: {metrics}. D’autres étiquettes le diront.</translation>
    </message>
    <message>
        <source>Beyond the limit: {metrics}</source>
        <translation>Au-delà de la limite&#xa0;: {metrics}</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Both are accepted from now on, as with a dock that shows two ports.</source>
        <translation>Les deux sont acceptés à partir de maintenant, comme pour une station d’accueil qui présente deux ports.</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Score de Brier</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Build one from reference data: edgewatch baseline build {model} REFERENCE.csv</source>
        <translation>Construisez-en une à partir de données de référence&#xa0;: edgewatch baseline build {model} REFERENCE.csv</translation>
    </message>
    <message>
        <source>Bundles (*.zip)</source>
        <translation>Dossiers d’audit (*.zip)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>By its inputs the model must be wrong more often than is accepted.</source>
        <translation>D’après ses entrées, le modèle doit se tromper plus souvent qu’accepté.</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>C&amp;hoisir …</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU %</source>
        <translation>CPU&#xa0;%</translation>
    </message>
    <message>
        <source>CPU of the workstation</source>
        <translation>Processeur du poste de travail</translation>
    </message>
    <message>
        <source>CPU {value} %</source>
        <translation>CPU {value}&#xa0;%</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Erreur de calibration</translation>
    </message>
    <message>
        <source>Calibration is off by more than chance: {told}.</source>
        <translation>La calibration s’écarte de plus que le hasard&#xa0;: {told}.</translation>
    </message>
    <message>
        <source>Calibration: in every bin what came true agrees with what was said.</source>
        <translation>Calibration&#xa0;: dans chaque classe, ce qui s’est avéré concorde avec ce qui a été annoncé.</translation>
    </message>
    <message>
        <source>Calibration: too few labels, or the model gives no probabilities.</source>
        <translation>Calibration&#xa0;: trop peu d’étiquettes, ou le modèle ne donne pas de probabilités.</translation>
    </message>
    <message>
        <source>Calls that succeeded</source>
        <translation>Appels réussis</translation>
    </message>
    <message>
        <source>Came true</source>
        <translation>Avéré</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Annulé&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Cannot estimate: {reason}</source>
        <translation>Estimation impossible&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Cannot judge</source>
        <translation>Jugement impossible</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Case and label in that table</source>
        <translation>Cas et étiquette dans ce tableau</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Causée par</translation>
    </message>
    <message>
        <source>Caused by: {cause}</source>
        <translation>Causée par&#xa0;: {cause}</translation>
    </message>
    <message>
        <source>Change a rule</source>
        <translation>Modifier une règle</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Chattering</source>
        <translation>Instables</translation>
    </message>
    <message>
        <source>Check a bundle from its first byte to its last</source>
        <translation>Vérifier un dossier d’audit du premier au dernier octet</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Vérifier à &amp;nouveau</translation>
    </message>
    <message>
        <source>Check by other means what it would tell.</source>
        <translation>Vérifiez par d’autres moyens ce qu’elle indiquerait.</translation>
    </message>
    <message>
        <source>Check by other means what it would tell; whoever took it out of service returns it.</source>
        <translation>Vérifiez par d’autres moyens ce qu’elle indiquerait&#xa0;; la personne qui l’a mise hors service la remet en service.</translation>
    </message>
    <message>
        <source>Check power and cable of the equipment.</source>
        <translation>Vérifiez l’alimentation et le câble de l’équipement.</translation>
    </message>
    <message>
        <source>Check power and cable of the {slot}; do not rely on new results until it is back.</source>
        <translation>Vérifiez l’alimentation et le câble de l’appareil {slot}&#xa0;; ne vous fiez pas aux nouveaux résultats jusqu’à son retour.</translation>
    </message>
    <message>
        <source>Check sample and equipment, then repeat; use these results with care.</source>
        <translation>Vérifiez l’échantillon et l’équipement, puis répétez&#xa0;; utilisez ces résultats avec prudence.</translation>
    </message>
    <message>
        <source>Check the cables of {slot} and {other}; do not rely on new results until they are right.</source>
        <translation>Vérifiez les câbles de {slot} et {other}&#xa0;; ne vous fiez pas aux nouveaux résultats tant qu’ils ne sont pas corrects.</translation>
    </message>
    <message>
        <source>Check the equipment that gives these readings; use results with care.</source>
        <translation>Vérifiez l’équipement qui fournit ces relevés&#xa0;; utilisez les résultats avec prudence.</translation>
    </message>
    <message>
        <source>Check this &amp;workstation …</source>
        <translation>&amp;Vérifier ce poste de travail …</translation>
    </message>
    <message>
        <source>Check this workstation</source>
        <translation>Vérifier ce poste de travail</translation>
    </message>
    <message>
        <source>Checking and copying the model …</source>
        <translation>Vérification et copie du modèle …</translation>
    </message>
    <message>
        <source>Checking the record</source>
        <translation>Vérification du journal</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, on a disk that has space.</source>
        <translation>Choisissez un dossier où vous pouvez écrire, sur un disque qui a de la place.</translation>
    </message>
    <message>
        <source>Choose a longer one, or another, at the top.</source>
        <translation>Choisissez-en une plus longue, ou une autre, en haut.</translation>
    </message>
    <message>
        <source>Choose a longer span at the top of the window to look further back.</source>
        <translation>Choisissez une période plus longue en haut de la fenêtre pour remonter plus loin.</translation>
    </message>
    <message>
        <source>Choose a moment that is still to come.</source>
        <translation>Choisissez un moment à venir.</translation>
    </message>
    <message>
        <source>Choose a rule to change it.</source>
        <translation>Choisissez une règle pour la modifier.</translation>
    </message>
    <message>
        <source>Choose another stretch of time at the top, or open the page again.</source>
        <translation>Choisissez une autre période en haut, ou rouvrez la page.</translation>
    </message>
    <message>
        <source>Choose the ONNX file of the model that is used here. It is copied into the site; its hash tells later whether the model that runs is still this one.</source>
        <translation>Choisissez le fichier ONNX du modèle utilisé ici. Il est copié dans le site&#xa0;; son empreinte dira plus tard si le modèle exécuté est toujours celui-ci.</translation>
    </message>
    <message>
        <source>Choose the file of the model.</source>
        <translation>Choisissez le fichier du modèle.</translation>
    </message>
    <message>
        <source>Choose the kind of equipment.</source>
        <translation>Choisissez le type d’équipement.</translation>
    </message>
    <message>
        <source>Choose the port of the equipment.</source>
        <translation>Choisissez le port de l’équipement.</translation>
    </message>
    <message>
        <source>Choose the reference file, or skip this step.</source>
        <translation>Choisissez le fichier de référence, ou passez cette étape.</translation>
    </message>
    <message>
        <source>Choose the time to look at</source>
        <translation>Choisir la période à regarder</translation>
    </message>
    <message>
        <source>Choose your role.</source>
        <translation>Choisissez votre rôle.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir …</translation>
    </message>
    <message>
        <source>Chosen span …</source>
        <translation>Période choisie …</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>F&amp;ermer</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Disparue</translation>
    </message>
    <message>
        <source>Cleared after</source>
        <translation>Disparue après</translation>
    </message>
    <message>
        <source>Cleared · not acknowledged</source>
        <translation>Disparue · non acquittée</translation>
    </message>
    <message>
        <source>Cleared, not acknowledged</source>
        <translation>Disparue, non acquittée</translation>
    </message>
    <message>
        <source>Cleared: {sentence}</source>
        <translation>Disparue&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>Clears with its cause.</source>
        <translation>Disparaît avec sa cause.</translation>
    </message>
    <message>
        <source>Clock jumped</source>
        <translation>Saut de l’horloge</translation>
    </message>
    <message>
        <source>Close that program, or let EdgeWatch&apos;s feed read it.</source>
        <translation>Fermez ce programme, ou laissez le flux d’EdgeWatch le lire.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clôturée</translation>
    </message>
    <message>
        <source>Closed alarms</source>
        <translation>Alarmes clôturées</translation>
    </message>
    <message>
        <source>Closed: {sentence}</source>
        <translation>Clôturée&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>Closer (Ctrl++)</source>
        <translation>Plus près (Ctrl++)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code of the equipment</source>
        <translation>Code de l’équipement</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Couleurs du s&amp;ystème</translation>
    </message>
    <message>
        <source>Column with the &amp;truth</source>
        <translation>Colonne de la &amp;vérité</translation>
    </message>
    <message>
        <source>Column with the t&amp;ime</source>
        <translation>Colonne de l’h&amp;orodatage</translation>
    </message>
    <message>
        <source>Column with the time</source>
        <translation>Colonne de l’horodatage</translation>
    </message>
    <message>
        <source>Column with the truth</source>
        <translation>Colonne de la vérité</translation>
    </message>
    <message>
        <source>Compared with # row of {source}, in force since {since}.|Compared with # rows of {source}, in force since {since}.</source>
        <translation>Comparé avec # ligne de {source}, en vigueur depuis {since}.|Comparé avec # lignes de {source}, en vigueur depuis {since}.</translation>
    </message>
    <message>
        <source>Compared with # row, in force since {since}.|Compared with # rows, in force since {since}.</source>
        <translation>Comparé avec # ligne, en vigueur depuis {since}.|Comparé avec # lignes, en vigueur depuis {since}.</translation>
    </message>
    <message>
        <source>Comparing with the signed list</source>
        <translation>Comparaison avec la liste signée</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Confirm results by another method and tell the site engineer.</source>
        <translation>Confirmez les résultats par une autre méthode et prévenez l’ingénieur du site.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when it is as approved again, or the site engineer approves it as it is after a check.</source>
        <translation>Confirmez les résultats par une autre méthode. La confiance revient quand il est de nouveau tel qu’approuvé, ou quand l’ingénieur du site l’approuve tel qu’il est après un contrôle.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when it is back at its port, or the site engineer approves it there after a check.</source>
        <translation>Confirmez les résultats par une autre méthode. La confiance revient quand il est de nouveau sur son port, ou quand l’ingénieur du site l’y approuve après un contrôle.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the approved unit is back, or the site engineer approves the new one after a check.</source>
        <translation>Confirmez les résultats par une autre méthode. La confiance revient quand l’appareil approuvé est de retour, ou quand l’ingénieur du site approuve le nouveau après un contrôle.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the approved unit is back, or the site engineer approves this one again.</source>
        <translation>Confirmez les résultats par une autre méthode. La confiance revient quand l’appareil approuvé est de retour, ou quand l’ingénieur du site approuve de nouveau celui-ci.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the former adapter is back, or the site engineer approves the new one.</source>
        <translation>Confirmez les résultats par une autre méthode. La confiance revient quand l’ancien adaptateur est de retour, ou quand l’ingénieur du site approuve le nouveau.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the former firmware is back, or the site engineer approves the new one after a check.</source>
        <translation>Confirmez les résultats par une autre méthode. La confiance revient quand l’ancien micrologiciel est de retour, ou quand l’ingénieur du site approuve le nouveau après un contrôle.</translation>
    </message>
    <message>
        <source>Confirm results of that time if they matter; tell the site engineer if it happens again.</source>
        <translation>Confirmez les résultats de cette période s’ils sont importants&#xa0;; prévenez l’ingénieur du site si cela se reproduit.</translation>
    </message>
    <message>
        <source>Confirm results that matter by another method.</source>
        <translation>Confirmez les résultats importants par une autre méthode.</translation>
    </message>
    <message>
        <source>Confirm these results by another method.</source>
        <translation>Confirmez ces résultats par une autre méthode.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Copy &amp;fingerprint</source>
        <translation>Copier l’e&amp;mpreinte</translation>
    </message>
    <message>
        <source>Copy all rows, to be put into a sheet</source>
        <translation>Copier toutes les lignes, pour les mettre dans un tableur</translation>
    </message>
    <message>
        <source>Copy the co&amp;mmands</source>
        <translation>&amp;Copier les commandes</translation>
    </message>
    <message>
        <source>Copy, save, print, or show as a table</source>
        <translation>Copier, sauvegarder, imprimer, ou afficher en tableau</translation>
    </message>
    <message>
        <source>Copying the record</source>
        <translation>Copie du journal</translation>
    </message>
    <message>
        <source>Corner view</source>
        <translation>Vue en coin</translation>
    </message>
    <message>
        <source>Could be better</source>
        <translation>À améliorer</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Course of the output</source>
        <translation>Évolution de la sortie</translation>
    </message>
    <message>
        <source>Course of {output}</source>
        <translation>Évolution de {output}</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Current prediction</source>
        <translation>Prédiction actuelle</translation>
    </message>
    <message>
        <source>Cursors</source>
        <translation>Curseurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>Décider plus &amp;tard</translation>
    </message>
    <message>
        <source>Decide about the unit in “{slot}”</source>
        <translation>Décider pour l’appareil de «&#xa0;{slot}&#xa0;»</translation>
    </message>
    <message>
        <source>Decide as without EdgeWatch; start the agent, or tell the site engineer.</source>
        <translation>Décidez comme sans EdgeWatch&#xa0;; démarrez l’agent, ou prévenez l’ingénieur du site.</translation>
    </message>
    <message>
        <source>Declare a model first, or skip this step.</source>
        <translation>Déclarez d’abord un modèle, ou passez cette étape.</translation>
    </message>
    <message>
        <source>Declare a model first.</source>
        <translation>Déclarez d’abord un modèle.</translation>
    </message>
    <message>
        <source>Declared already: {names}.</source>
        <translation>Déjà déclarés&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Declaring the slot …</source>
        <translation>Déclaration de l’emplacement …</translation>
    </message>
    <message>
        <source>Describing the reference …</source>
        <translation>Description de la référence …</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Device changed</source>
        <translation>Appareil changé</translation>
    </message>
    <message>
        <source>Device in doubt</source>
        <translation>Appareil douteux</translation>
    </message>
    <message>
        <source>Device missing</source>
        <translation>Appareil absent</translation>
    </message>
    <message>
        <source>Device moved</source>
        <translation>Appareil déplacé</translation>
    </message>
    <message>
        <source>Device not verified</source>
        <translation>Appareil non vérifié</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Disk short</source>
        <translation>Espace disque bas</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Do not rely on its results; tell the site engineer, who declares the new model.</source>
        <translation>Ne vous fiez pas à ses résultats&#xa0;; prévenez l’ingénieur du site, qui déclare le nouveau modèle.</translation>
    </message>
    <message>
        <source>Do not rely on this prediction</source>
        <translation>Ne vous fiez pas à cette prédiction</translation>
    </message>
    <message>
        <source>Do not train anew.</source>
        <translation>Ne réentraînez pas.</translation>
    </message>
    <message>
        <source>Do not use it to decide about a result of today.</source>
        <translation>Ne l’utilisez pas pour décider d’un résultat d’aujourd’hui.</translation>
    </message>
    <message>
        <source>Do not use its results. Trust returns when the approved unit is back.</source>
        <translation>N’utilisez pas ses résultats. La confiance revient quand l’appareil approuvé est de retour.</translation>
    </message>
    <message>
        <source>Do not use results of {slot} and {other}. Trust returns when each unit is at its own place again.</source>
        <translation>N’utilisez pas les résultats de {slot} et {other}. La confiance revient quand chaque appareil est de nouveau à sa place.</translation>
    </message>
    <message>
        <source>Do not use results until the site engineer ends the maintenance.</source>
        <translation>N’utilisez pas les résultats avant que l’ingénieur du site ait mis fin à la maintenance.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Done: {words}.</source>
        <translation>Fait&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>Done: {words}. {rest}.</source>
        <translation>Fait&#xa0;: {words}. {rest}.</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Tracé</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Dérive</translation>
    </message>
    <message>
        <source>Drift has not been measured in this stretch of time.</source>
        <translation>La dérive n’a pas été mesurée dans cette période.</translation>
    </message>
    <message>
        <source>Drift map: nothing measured yet</source>
        <translation>Carte de dérive&#xa0;: rien n’est encore mesuré</translation>
    </message>
    <message>
        <source>Drift map: {total}. {cell}</source>
        <translation>Carte de dérive&#xa0;: {total}. {cell}</translation>
    </message>
    <message>
        <source>Drift measurements</source>
        <translation>Mesures de dérive</translation>
    </message>
    <message>
        <source>Drift of every feature over time</source>
        <translation>Dérive de chaque variable dans le temps</translation>
    </message>
    <message>
        <source>Drift over limit</source>
        <translation>Dérive hors limite</translation>
    </message>
    <message>
        <source>Drift was not measured in this stretch of time.</source>
        <translation>La dérive n’a pas été mesurée dans cette période.</translation>
    </message>
    <message>
        <source>Drift, worst of limit</source>
        <translation>Pire dérive / limite</translation>
    </message>
    <message>
        <source>Drift: not measured in this span</source>
        <translation>Dérive&#xa0;: non mesurée dans cette période</translation>
    </message>
    <message>
        <source>Drift: worst {value} of the limit</source>
        <translation>Dérive&#xa0;: au pire {value} fois la limite</translation>
    </message>
    <message>
        <source>Duplicated</source>
        <translation>Dupliqué</translation>
    </message>
    <message>
        <source>Each line is one matter that needs a person. Alarms that one event caused are folded under it and are settled with it; nothing is hidden.

Acknowledge (Ctrl+K) says that a named person has seen the alarm as it is now; a new cause on the same equipment alarms anew. High alarms take a note of what was done. An acknowledgement does not make the inputs good: the alarm stands until its cause is gone or the new unit is approved on the page Devices. Mark several lines with Shift or Ctrl to acknowledge them together.

Shelve silences one alarm for at most 12 hours; it comes back by itself. Out of service silences a code until a person returns it, and EdgeWatch does not call the inputs checked meanwhile. To pause the sound does neither: alarms go on.

EdgeWatch is not the alarm system of your equipment and does not replace it.</source>
        <translation>Chaque ligne est un point qui demande une personne. Les alarmes causées par un même événement sont regroupées sous lui et réglées avec lui&#xa0;; rien n’est caché.

Acquitter (Ctrl+K) signifie qu’une personne nommée a vu l’alarme telle qu’elle est maintenant&#xa0;; une nouvelle cause sur le même équipement déclenche une nouvelle alarme. Les alarmes hautes demandent une note sur ce qui a été fait. Un acquittement ne rend pas les entrées bonnes&#xa0;: l’alarme demeure jusqu’à ce que sa cause ait disparu ou que le nouvel appareil soit approuvé à la page Appareils. Sélectionnez plusieurs lignes avec Maj ou Ctrl pour les acquitter ensemble.

Mettre en attente fait taire une alarme pendant 12 heures au plus&#xa0;; elle revient d’elle-même. Hors service fait taire un code jusqu’à ce qu’une personne le remette en service, et EdgeWatch ne dit pas entre-temps que les entrées sont conformes. Suspendre le son ne fait ni l’un ni l’autre&#xa0;: les alarmes continuent.

EdgeWatch n’est pas le système d’alarme de votre équipement et ne le remplace pas.</translation>
    </message>
    <message>
        <source>Each row is an input or output, each cell a stretch of time. The colour says how far the measure stands against its limit: pale is far below, yellow is over the limit, dark red is four times the limit. Hatched cells have too few rows to be judged, empty ones were not measured. The worst row is on top, with its latest value at the right. Dashed lines are changes of the equipment, the model or the baseline.

Choose a cell with the mouse or the arrow keys to compare both distributions. + and -, or Ctrl and the wheel, show a shorter or longer stretch; dragging shows what was dragged over; Shift and the arrow keys go earlier or later.

Short stretches show the windows that the agent judged. Long ones are measured as a whole from the sketches of minutes, hours and days, against the limit of one window, so that a colour means the same size of a change everywhere; edgewatch drift --window gives the exact limits.

Evidence is what raises an alarm: it gathers row by row, and reaches 1 without a change no more often than alarms_per_year in site.toml allows. PSI, taken over the deciles of the reference, Kolmogorov–Smirnov and the others measure how large a change is; their limits allow for rows that depend on each other. T² finds unusual combinations of inputs, Q those the reference never had.</source>
        <translation>Chaque ligne est une entrée ou une sortie, chaque cellule une période. La couleur indique où se situe la mesure par rapport à sa limite&#xa0;: pâle est loin en dessous, jaune est au-delà de la limite, rouge foncé est quatre fois la limite. Les cellules hachurées ont trop peu de lignes pour être jugées, les vides n’ont pas été mesurées. La pire ligne est en haut, avec sa dernière valeur à droite. Les traits tiretés sont les changements de l’équipement, du modèle ou de la base de référence.

Choisissez une cellule avec la souris ou les flèches pour comparer les deux distributions. + et -, ou Ctrl et la molette, montrent une période plus courte ou plus longue&#xa0;; glisser montre la zone balayée&#xa0;; Maj et les flèches vont plus tôt ou plus tard.

Les périodes courtes montrent les fenêtres que l’agent a jugées. Les longues sont mesurées d’un bloc à partir des résumés de minutes, d’heures et de jours, par rapport à la limite d’une fenêtre, de sorte qu’une couleur signifie partout la même ampleur de changement&#xa0;; edgewatch drift --window donne les limites exactes.

Ce sont les indices qui déclenchent une alarme&#xa0;: leur poids s’accumule ligne par ligne et, sans changement, n’atteint pas 1 plus souvent que ne le permet alarms_per_year dans site.toml. Le PSI, calculé sur les déciles de la référence, Kolmogorov–Smirnov et les autres mesurent l’ampleur d’un changement&#xa0;; leurs limites tiennent compte de lignes dépendantes entre elles. T² trouve des combinaisons inhabituelles d’entrées, Q celles que la référence n’a jamais eues.</translation>
    </message>
    <message>
        <source>Each tile is a number with its last 24 hours as a small line; choose one to see its course over the span at the top, with the limit of its alarm as a dashed line. A tile with ! is beyond a limit. Limits are set in [alarms] of site.toml.

Latency is that of the model&apos;s own calls, good to a quarter (it is kept as a histogram of ten bins a decade). Agent available is the share of the span in which the agent watched; model available the share in which a program ran the model, of the time in which one should have: a program that was closed in order is not missed, one that was killed or crashed is missed until it is back. Waiting is what programs have written down and the agent has not yet taken over.

The table shows what EdgeWatch itself costs: the agent, each feed, and this window; CPU of a process is of one core. The last table shows the equipment on the bus, which is seen without opening it: a serial number that is a placeholder, or that two units share, proves nothing.</source>
        <translation>Chaque tuile est un nombre avec ses dernières 24 heures en petite courbe&#xa0;; choisissez-en une pour voir son évolution sur la période en haut, avec la limite de son alarme en trait tireté. Une tuile avec&#xa0;! est au-delà d’une limite. Les limites se règlent sous [alarms] de site.toml.

La latence est celle des appels du modèle lui-même, exacte à un quart près (conservée en histogramme de dix classes par décade). Agent disponible est la part de la période où l’agent surveillait&#xa0;; modèle disponible, la part où un programme exécutait le modèle, sur le temps où il aurait dû y en avoir un&#xa0;: un programme fermé normalement ne manque pas, un programme tué ou planté manque jusqu’à son retour. En attente est ce que les programmes ont écrit et que l’agent n’a pas encore repris.

Le tableau montre ce que coûte EdgeWatch lui-même&#xa0;: l’agent, chaque flux et cette fenêtre&#xa0;; le processeur d’un processus se compte par cœur. Le dernier tableau montre l’équipement sur le bus, vu sans l’ouvrir&#xa0;: un numéro de série fictif, ou partagé par deux appareils, ne prouve rien.</translation>
    </message>
    <message>
        <source>Earlier (Ctrl+Left)</source>
        <translation>Plus tôt (Ctrl+Gauche)</translation>
    </message>
    <message>
        <source>Earlier enrolments</source>
        <translation>Enregistrements antérieurs</translation>
    </message>
    <message>
        <source>Earlier enrolments of “{slot}”</source>
        <translation>Enregistrements antérieurs de «&#xa0;{slot}&#xa0;»</translation>
    </message>
    <message>
        <source>Earlier predictions keep the state they were made in.</source>
        <translation>Les prédictions antérieures gardent l’état dans lequel elles ont été faites.</translation>
    </message>
    <message>
        <source>EdgeWatch &amp;reads the equipment and runs the model itself</source>
        <translation>EdgeWatch &amp;lit l’équipement et exécute le modèle lui-même</translation>
    </message>
    <message>
        <source>EdgeWatch does not watch {site}</source>
        <translation>EdgeWatch ne surveille pas {site}</translation>
    </message>
    <message>
        <source>EdgeWatch is not the alarm system of the equipment.</source>
        <translation>EdgeWatch n’est pas le système d’alarme de l’équipement.</translation>
    </message>
    <message>
        <source>EdgeWatch is not the alarm system of the equipment. It watches the model and what feeds it; it never takes the place of the alarms of a device, which must stay on and in earshot.</source>
        <translation>EdgeWatch n’est pas le système d’alarme de l’équipement. Il surveille le modèle et ce qui l’alimente&#xa0;; il ne remplace jamais les alarmes d’un appareil, qui doivent rester actives et audibles.</translation>
    </message>
    <message>
        <source>EdgeWatch itself</source>
        <translation>EdgeWatch lui-même</translation>
    </message>
    <message>
        <source>EdgeWatch watches a model and the equipment that feeds it, and says when a prediction should not be relied on. It is not the alarm system of the equipment. Everything can be changed later; you can leave at any time and go on from there.</source>
        <translation>EdgeWatch surveille un modèle et l’équipement qui l’alimente, et dit quand il ne faut pas se fier à une prédiction. Il n’est pas le système d’alarme de l’équipement. Tout peut être modifié plus tard&#xa0;; vous pouvez quitter à tout moment et reprendre où vous en étiez.</translation>
    </message>
    <message>
        <source>EdgeWatch – {site}</source>
        <translation>EdgeWatch – {site}</translation>
    </message>
    <message>
        <source>EdgeWatch – {site} (recorded)</source>
        <translation>EdgeWatch – {site} (archivé)</translation>
    </message>
    <message>
        <source>EdgeWatch: setting up</source>
        <translation>EdgeWatch&#xa0;: mise en place</translation>
    </message>
    <message>
        <source>End &amp;maintenance…</source>
        <translation>Fin de la &amp;maintenance…</translation>
    </message>
    <message>
        <source>End the &amp;shelving …</source>
        <translation>&amp;Fin de mise en attente …</translation>
    </message>
    <message>
        <source>End the maintenance of “{slot}”</source>
        <translation>Mettre fin à la maintenance de «&#xa0;{slot}&#xa0;»</translation>
    </message>
    <message>
        <source>End the shelving</source>
        <translation>Fin de mise en attente</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Ingénieur</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Enrol for a time</source>
        <translation>Enregistrer pour un temps</translation>
    </message>
    <message>
        <source>Enrol the unit in “{slot}”</source>
        <translation>Enregistrer l’appareil de «&#xa0;{slot}&#xa0;»</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Enrolled against observed</source>
        <translation>Enregistré et observé</translation>
    </message>
    <message>
        <source>Enrolled {unit}</source>
        <translation>{unit} enregistré</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Équipement</translation>
    </message>
    <message>
        <source>Equipment and inputs are those that this model was checked with.</source>
        <translation>L’équipement et les entrées sont ceux avec lesquels ce modèle a été vérifié.</translation>
    </message>
    <message>
        <source>Equipment plugged into this workstation</source>
        <translation>Équipement branché à ce poste de travail</translation>
    </message>
    <message>
        <source>Equipment that is reached over the network needs no port here.</source>
        <translation>Un équipement joint par le réseau n’a pas besoin de port ici.</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimé</translation>
    </message>
    <message>
        <source>Estimated performance low</source>
        <translation>Performance estimée faible</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Events, equipment, identifications</source>
        <translation>Événements, équipement, identifications</translation>
    </message>
    <message>
        <source>Every byte is checked …</source>
        <translation>Chaque octet est vérifié …</translation>
    </message>
    <message>
        <source>Every file of the bundle is, byte for byte, what was exported.</source>
        <translation>Chaque fichier du dossier est, octet par octet, ce qui a été exporté.</translation>
    </message>
    <message>
        <source>Every input of the model is fed.</source>
        <translation>Chaque entrée du modèle est alimentée.</translation>
    </message>
    <message>
        <source>Every measured metric is within its limit</source>
        <translation>Chaque métrique mesurée est dans sa limite</translation>
    </message>
    <message>
        <source>Every metric that is judged is within its limit.</source>
        <translation>Chaque métrique jugée est dans sa limite.</translation>
    </message>
    <message>
        <source>Every prediction that the change affected</source>
        <translation>Chaque prédiction concernée par le changement</translation>
    </message>
    <message>
        <source>Every sealed record is, value for value, what the agent sealed, in that order, and none is missing but what retention, erasure or, in a bundle, the export accounts for.</source>
        <translation>Chaque ligne scellée est, valeur par valeur et dans cet ordre, ce que l’agent a scellé, et aucune ne manque hormis celles dont la conservation limitée, l’effacement ou, dans un dossier, l’export rend compte.</translation>
    </message>
    <message>
        <source>Everything is looked at …</source>
        <translation>Tout est passé en revue …</translation>
    </message>
    <message>
        <source>Everything is recorded on this workstation. The oldest goes first where the record reaches its size; what is younger than six months is always kept.</source>
        <translation>Tout est consigné sur ce poste de travail. Le plus ancien part d’abord quand le journal atteint sa taille&#xa0;; ce qui a moins de six mois est toujours conservé.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Poids des indices</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export a bundle</source>
        <translation>Exporter un dossier d’audit</translation>
    </message>
    <message>
        <source>Exported: {path}, {size}.</source>
        <translation>Exporté&#xa0;: {path}, {size}.</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Exportation …</translation>
    </message>
    <message>
        <source>Exports so far</source>
        <translation>Exportations jusqu’ici</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Far from the middle of the reference: {inputs}.</source>
        <translation>Loin du milieu de la référence&#xa0;: {inputs}.</translation>
    </message>
    <message>
        <source>Farthest from the reference, in robust deviations (σ)</source>
        <translation>Les plus éloignées de la référence, en écarts robustes (σ)</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Feed {name}</source>
        <translation>Flux {name}</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Alimente</translation>
    </message>
    <message>
        <source>Few alarms, each worth a look: another unit, a model that is not the declared one, drift with evidence. At most one interruption a shift for one cause.</source>
        <translation>Peu d’alarmes, chacune méritant un regard&#xa0;: un autre appareil, un modèle qui n’est pas celui déclaré, une dérive, indices à l’appui. Au plus une interruption par vacation pour une même cause.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File with a header line</source>
        <translation>Fichier avec ligne d’en-tête</translation>
    </message>
    <message>
        <source>Files of the bundle</source>
        <translation>Fichiers du dossier</translation>
    </message>
    <message>
        <source>Fill in a note.</source>
        <translation>Saisissez une note.</translation>
    </message>
    <message>
        <source>Fill in the name of the site.</source>
        <translation>Saisissez le nom du site.</translation>
    </message>
    <message>
        <source>Fill in your name and a note.</source>
        <translation>Saisissez votre nom et une note.</translation>
    </message>
    <message>
        <source>Fill in your name at the foot of the window first.</source>
        <translation>Saisissez d’abord votre nom au bas de la fenêtre.</translation>
    </message>
    <message>
        <source>Fill in your name.</source>
        <translation>Saisissez votre nom.</translation>
    </message>
    <message>
        <source>Fingerprint that the site told you</source>
        <translation>Empreinte communiquée par le site</translation>
    </message>
    <message>
        <source>Fingerprint that the site told you, SHA256:… (optional)</source>
        <translation>Empreinte communiquée par le site, SHA256:… (facultatif)</translation>
    </message>
    <message>
        <source>First window over its limit: {time}, {duration} after “{event}”.</source>
        <translation>Première fenêtre au-delà de sa limite&#xa0;: {time}, {duration} après «&#xa0;{event}&#xa0;».</translation>
    </message>
    <message>
        <source>First window over its limit: {time}.</source>
        <translation>Première fenêtre au-delà de sa limite&#xa0;: {time}.</translation>
    </message>
    <message>
        <source>Five lanes share one time axis: the state of the equipment, the worst drift against its limit (the dashed line), alarms by priority, predictions, and the load of the workstation. The tinted span is the time in which predictions are affected; they are drawn as crosses. Over a long time predictions are drawn from the least to the greatest of each minute, hour or day, with their mean. Hatched is a time in which nobody watched.

Turn the wheel or press + and - to look closer or wider, drag or press the arrow keys to move; hold Shift while dragging to look at exactly that stretch. Click to put cursor A at a moment and Shift-click for cursor B, or press A and B and move with Shift and the arrow keys; Delete takes both away. What stands at the cursors, how long after the swap that is, and the time between them are told under the lanes.

The line above the lanes tells the chain: what was swapped, what drifted after it, the alarms, the predictions affected. Select an event in the table to put cursor A there.</source>
        <translation>Cinq bandes partagent un axe du temps&#xa0;: l’état de l’équipement, la pire dérive par rapport à sa limite (trait tireté), les alarmes par priorité, les prédictions et la charge du poste de travail. La période teintée est celle où des prédictions sont concernées&#xa0;; elles sont tracées en croix. Sur une longue durée, les prédictions sont tracées du minimum au maximum de chaque minute, heure ou jour, avec leur moyenne. Les hachures marquent un temps où personne ne surveillait.

Tournez la molette ou appuyez sur + et - pour voir de plus près ou plus large, glissez ou appuyez sur les flèches pour vous déplacer&#xa0;; maintenez Maj en glissant pour voir exactement cette période. Cliquez pour placer le curseur A à un moment et Maj-clic pour le curseur B, ou appuyez sur A et B et déplacez-les avec Maj et les flèches&#xa0;; Suppr retire les deux. Ce qui se trouve aux curseurs, combien de temps après l’échange, et le temps entre eux sont indiqués sous les bandes.

La ligne au-dessus des bandes raconte la chaîne&#xa0;: ce qui a été échangé, ce qui a dérivé ensuite, les alarmes, les prédictions concernées. Sélectionnez un événement dans le tableau pour y placer le curseur A.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pendant</translation>
    </message>
    <message>
        <source>For a further slot come back to this step and give it another name.</source>
        <translation>Pour un autre emplacement, revenez à cette étape et donnez-lui un autre nom.</translation>
    </message>
    <message>
        <source>For a site under test, where somebody watches all the time. People stop reading alarms that come often.</source>
        <translation>Pour un site en essai, où quelqu’un surveille en permanence. On cesse de lire les alarmes trop fréquentes.</translation>
    </message>
    <message>
        <source>For a while nobody was watching.</source>
        <translation>Pendant un moment, personne ne surveillait.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>For how long: until {time}</source>
        <translation>Durée&#xa0;: jusqu’à {time}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>From now on the model is used with this unit.</source>
        <translation>Désormais, le modèle est utilisé avec cet appareil.</translation>
    </message>
    <message>
        <source>From the first record to the last.</source>
        <translation>De la première à la dernière ligne du journal.</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Donnez un nom au modèle.</translation>
    </message>
    <message>
        <source>Give the slot a name.</source>
        <translation>Donnez un nom à l’emplacement.</translation>
    </message>
    <message>
        <source>Go to &amp;device</source>
        <translation>Aller à l’appare&amp;il</translation>
    </message>
    <message>
        <source>Graphics processor busy</source>
        <translation>Processeur graphique occupé</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Grey: reference. Line: this stretch. Share of rows in each bin.</source>
        <translation>Gris&#xa0;: référence. Ligne&#xa0;: cette période. Part des lignes dans chaque classe.</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Signal de vie</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>Aide&#xa0;: {page}</translation>
    </message>
    <message>
        <source>Here lies what is silent by design, because another condition explains it, and what a person has taken out of service.</source>
        <translation>Ici se trouve ce qui se tait par conception, parce qu’une autre condition l’explique, et ce qu’une personne a mis hors service.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>High alarm at {site}</source>
        <translation>Alarme haute&#xa0;: {site}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>History of “{slot}”</source>
        <translation>Historique de «&#xa0;{slot}&#xa0;»</translation>
    </message>
    <message>
        <source>History: five lanes on one time axis</source>
        <translation>Historique&#xa0;: cinq bandes sur un axe du temps</translation>
    </message>
    <message>
        <source>How good the alarms are: floods, chatter, what stands</source>
        <translation>Qualité des alarmes&#xa0;: avalanches, bagotage, alarmes persistantes</translation>
    </message>
    <message>
        <source>How long and how much is set in site.toml, section [record]; edgewatch record limit sets the whole. Below six months nothing is dropped unless somebody signs for it.</source>
        <translation>Durée et taille se règlent dans site.toml, section [record]&#xa0;; edgewatch record limit règle le tout. En deçà de six mois, rien n’est supprimé sans que quelqu’un en signe la décision.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identifié</translation>
    </message>
    <message>
        <source>If cases are being measured, their results do not reach EdgeWatch: see whether the program runs and the equipment sends; tell the site engineer.</source>
        <translation>Si des cas sont en cours de mesure, leurs résultats n’atteignent pas EdgeWatch&#xa0;: vérifiez que le programme tourne et que l’équipement envoie&#xa0;; prévenez l’ingénieur du site.</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>En maintenance</translation>
    </message>
    <message>
        <source>In one part of the cases answers are wrong more often than is accepted.</source>
        <translation>Dans une partie des cas, les réponses sont fausses plus souvent qu’accepté.</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Input drift</source>
        <translation>Dérive d’entrée</translation>
    </message>
    <message>
        <source>Input for the selected code</source>
        <translation>Entrée pour le code sélectionné</translation>
    </message>
    <message>
        <source>Input missing</source>
        <translation>Entrée manquante</translation>
    </message>
    <message>
        <source>Input of the model</source>
        <translation>Entrée du modèle</translation>
    </message>
    <message>
        <source>Input or output</source>
        <translation>Entrée ou sortie</translation>
    </message>
    <message>
        <source>Input out of range</source>
        <translation>Entrée hors plage</translation>
    </message>
    <message>
        <source>Input shown: {name}</source>
        <translation>Entrée affichée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation>Entrée {name}</translation>
    </message>
    <message>
        <source>Inputs and outputs of the model</source>
        <translation>Entrées et sorties du modèle</translation>
    </message>
    <message>
        <source>Inputs are no longer distributed as in the reference data.</source>
        <translation>Les entrées ne sont plus distribuées comme dans les données de référence.</translation>
    </message>
    <message>
        <source>Inputs are outside their range in the reference data, or together farther from it than rows held out of it, more often than the alarm budget allows; or one is outside its physical limits. Clears after 5 min with every input inside.</source>
        <translation>Les entrées sont hors de leur plage dans les données de référence, ou ensemble plus loin d’elles que des lignes mises à part, plus souvent que ne le permet le budget d’alarmes&#xa0;; ou l’une est hors de ses limites physiques. Disparaît après 5 min avec toutes les entrées dans leur plage.</translation>
    </message>
    <message>
        <source>Inputs as checked</source>
        <translation>Entrées conformes</translation>
    </message>
    <message>
        <source>Inputs farthest from the reference</source>
        <translation>Entrées les plus éloignées de la référence</translation>
    </message>
    <message>
        <source>Inputs lie outside the range of the reference data.</source>
        <translation>Des entrées sont hors de la plage des données de référence.</translation>
    </message>
    <message>
        <source>Inputs over time</source>
        <translation>Entrées dans le temps</translation>
    </message>
    <message>
        <source>Inside are the findings, versions, settings, codes and times of events and alarms, and the plain words of the logs; never a prediction, a note, a key or a baseline. Names of people, serial numbers, accounts, machines and folders are replaced. Open it and read it before it is sent.</source>
        <translation>Elle contient les constats, les versions, les réglages, les codes et heures des événements et alarmes, et les mots ordinaires des fichiers de suivi ; jamais une prédiction, une note, une clé ni une base de référence. Les noms de personnes, numéros de série, comptes, machines et dossiers sont remplacés. Ouvrez cette archive et lisez-la avant de l’envoyer.</translation>
    </message>
    <message>
        <source>Interruptions by notices</source>
        <translation>Interruptions par notifications</translation>
    </message>
    <message>
        <source>It can be run at any time: edgewatch selftest</source>
        <translation>Peut être lancé à tout moment&#xa0;: edgewatch selftest</translation>
    </message>
    <message>
        <source>It cannot be checked: {why}</source>
        <translation>Vérification impossible&#xa0;: {why}</translation>
    </message>
    <message>
        <source>It clears when the approved unit is back.</source>
        <translation>Disparaît quand l’appareil approuvé est de retour.</translation>
    </message>
    <message>
        <source>It did not name itself: {why}</source>
        <translation>Il ne s’est pas identifié&#xa0;: {why}</translation>
    </message>
    <message>
        <source>It does not say which site it is from.</source>
        <translation>Il ne dit pas de quel site il provient.</translation>
    </message>
    <message>
        <source>It gives alarms again, at once where its condition is met.</source>
        <translation>Elle donne de nouveau l’alarme, aussitôt si sa condition est remplie.</translation>
    </message>
    <message>
        <source>It is measured from {rows} predictions on. Keep the model running; the map appears here by itself. Choose a longer stretch at the top to look back.</source>
        <translation>Mesurée à partir de {rows} prédictions. Laissez tourner le modèle&#xa0;; la carte apparaît ici d’elle-même. Choisissez une période plus longue en haut pour remonter dans le temps.</translation>
    </message>
    <message>
        <source>It is switched off in site.toml; change it on the page Settings.</source>
        <translation>Désactivée dans site.toml&#xa0;; modifiez-le à la page Réglages.</translation>
    </message>
    <message>
        <source>It says a number: regression</source>
        <translation>Il donne un nombre&#xa0;: régression</translation>
    </message>
    <message>
        <source>It says which class: classification</source>
        <translation>Il donne une classe&#xa0;: classification</translation>
    </message>
    <message>
        <source>It slows itself down, and may switch off. Let the site engineer clean its fans and see that air reaches it.</source>
        <translation>Il ralentit de lui-même, et peut s’éteindre. Demandez à l’ingénieur du site de nettoyer ses ventilateurs et de vérifier l’arrivée d’air.</translation>
    </message>
    <message>
        <source>It speaks again at once where its condition is still met.</source>
        <translation>Elle se manifeste de nouveau aussitôt si sa condition est encore remplie.</translation>
    </message>
    <message>
        <source>It stands in the record beside what you decide.</source>
        <translation>Cela figure dans le journal à côté de votre décision.</translation>
    </message>
    <message>
        <source>Its group may not open it (group {group}, mode {mode}).</source>
        <translation>Son groupe ne peut pas l’ouvrir (groupe {group}, mode {mode}).</translation>
    </message>
    <message>
        <source>Its last sign of life was at {time}.</source>
        <translation>Son dernier signe de vie date de {time}.</translation>
    </message>
    <message>
        <source>Its unit is in slot {slot}.</source>
        <translation>Son appareil est dans l’emplacement {slot}.</translation>
    </message>
    <message>
        <source>Joining predictions with their labels</source>
        <translation>Rapprochement des prédictions et de leurs étiquettes</translation>
    </message>
    <message>
        <source>KS distance</source>
        <translation>Distance KS</translation>
    </message>
    <message>
        <source>Keep the model running, and bring in what turned out to be true: edgewatch labels import, or edgewatch.label in the host program. Estimates need a baseline built with --label. Choose a longer stretch at the top to look back.</source>
        <translation>Laissez tourner le modèle, et importez ce qui s’est avéré vrai&#xa0;: edgewatch labels import, ou edgewatch.label dans le programme hôte. Les estimations demandent une base construite avec --label. Choisissez une période plus longue en haut pour remonter dans le temps.</translation>
    </message>
    <message>
        <source>Kept in the record</source>
        <translation>Conservé au journal</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Kind of equipment</source>
        <translation>Type d’équipement</translation>
    </message>
    <message>
        <source>Known within</source>
        <translation>Connues en moins de</translation>
    </message>
    <message>
        <source>Label delay</source>
        <translation>Délai des étiquettes</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Labels that fit no class: {labels}.</source>
        <translation>Étiquettes ne correspondant à aucune classe&#xa0;: {labels}.</translation>
    </message>
    <message>
        <source>Lane of alarms: {lane}</source>
        <translation>Bande d’alarmes&#xa0;: {lane}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Last 8 hours</source>
        <translation>8 dernières heures</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Dernier mois</translation>
    </message>
    <message>
        <source>Last prediction failed, {time}</source>
        <translation>Dernière prédiction échouée, {time}</translation>
    </message>
    <message>
        <source>Last prediction recorded, before the watching stopped</source>
        <translation>Dernière prédiction consignée avant l’arrêt de la surveillance</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Dernière valeur</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Dernière semaine</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Dernière année</translation>
    </message>
    <message>
        <source>Latency p50 / p95 / p99, ms</source>
        <translation>Latence p50 / p95 / p99, ms</translation>
    </message>
    <message>
        <source>Later (Ctrl+Right)</source>
        <translation>Plus tard (Ctrl+Droite)</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Legend: pale is far below the limit, yellow is at the limit, dark red is four times the limit, hatched has too few rows to judge, empty was not measured</source>
        <translation>Légende&#xa0;: pâle est loin sous la limite, jaune est à la limite, rouge foncé est quatre fois la limite, hachuré a trop peu de lignes pour juger, vide n’a pas été mesuré</translation>
    </message>
    <message>
        <source>Let the site engineer build a baseline.</source>
        <translation>Demandez à l’ingénieur du site de construire une base de référence.</translation>
    </message>
    <message>
        <source>Let the site engineer declare and approve the equipment.</source>
        <translation>Demandez à l’ingénieur du site de déclarer et d’approuver l’équipement.</translation>
    </message>
    <message>
        <source>Let the site engineer declare the model.</source>
        <translation>Demandez à l’ingénieur du site de déclarer le modèle.</translation>
    </message>
    <message>
        <source>Let the site engineer identify and approve the unit.</source>
        <translation>Demandez à l’ingénieur du site d’identifier et d’approuver l’appareil.</translation>
    </message>
    <message>
        <source>Let the site engineer see what it is: unplug it, give it a slot, or list it under ignore in site.toml.</source>
        <translation>Demandez à l’ingénieur du site de voir ce que c’est&#xa0;: le débrancher, lui donner un emplacement, ou l’inscrire sous ignore dans site.toml.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Déroulement</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Listening. Let the equipment measure something.</source>
        <translation>À l’écoute. Faites mesurer quelque chose à l’équipement.</translation>
    </message>
    <message>
        <source>Live: last 5 min</source>
        <translation>En direct&#xa0;: 5 dernières min</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Perte logarithmique</translation>
    </message>
    <message>
        <source>Log out and in again.</source>
        <translation>Déconnectez-vous puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Recherche …</translation>
    </message>
    <message>
        <source>Looks at machine, ports, clock, disk, site, models and record, and says of each thing that is wrong how it is mended. It takes some ten seconds; nothing is changed.</source>
        <translation>Passe en revue machine, ports, horloge, disque, site, modèles et journal, et dit pour chaque chose qui ne va pas comment y remédier. Cela prend une dizaine de secondes ; rien n’est modifié.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Low alarm at {site}</source>
        <translation>Alarme basse&#xa0;: {site}</translation>
    </message>
    <message>
        <source>Lowered most by {inputs}.</source>
        <translation>Abaissé surtout par {inputs}.</translation>
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
        <translation>Faite après un changement non approuvé de l’équipement.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Réalisé avec</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Maintenance announced until {time}</source>
        <translation>Maintenance annoncée jusqu’à {time}</translation>
    </message>
    <message>
        <source>Maintenance ended</source>
        <translation>Fin de la maintenance</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Créer le fichier</translation>
    </message>
    <message>
        <source>Making the site …</source>
        <translation>Création du site …</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Marked as not useful</source>
        <translation>Marquée comme inutile</translation>
    </message>
    <message>
        <source>May call people</source>
        <translation>Peut appeler</translation>
    </message>
    <message>
        <source>May change: {title}</source>
        <translation>Peut changer&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Mean of the predictions</source>
        <translation>Moyenne des prédictions</translation>
    </message>
    <message>
        <source>Meant to be</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Meanwhile EdgeWatch does not say that the inputs are as checked.</source>
        <translation>Entre-temps, EdgeWatch ne dit pas que les entrées sont conformes.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Measured performance low</source>
        <translation>Performance mesurée faible</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Measuring the alarms …</source>
        <translation>Mesure des alarmes …</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Medium alarm at {site}</source>
        <translation>Alarme moyenne&#xa0;: {site}</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>Mémoire utilisée</translation>
    </message>
    <message>
        <source>Memory in use, the mean of a minute, is at the limit or above for 5 min. Clears after 5 min below the clear level.</source>
        <translation>La mémoire utilisée, moyenne d’une minute, est à la limite ou au-dessus pendant 5 min. Disparaît après 5 min sous le seuil de disparition.</translation>
    </message>
    <message>
        <source>Memory short</source>
        <translation>Mémoire insuffisante</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrique</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métriques</translation>
    </message>
    <message>
        <source>Minutes: {n}</source>
        <translation>Minutes&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Model &amp;file</source>
        <translation>&amp;Fichier du modèle</translation>
    </message>
    <message>
        <source>Model changed</source>
        <translation>Modèle changé</translation>
    </message>
    <message>
        <source>Model errors</source>
        <translation>Erreurs du modèle</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Fichier du modèle</translation>
    </message>
    <message>
        <source>Model file changed</source>
        <translation>Fichier du modèle changé</translation>
    </message>
    <message>
        <source>Model silent</source>
        <translation>Modèle muet</translation>
    </message>
    <message>
        <source>Model slow</source>
        <translation>Modèle lent</translation>
    </message>
    <message>
        <source>Model: {model}</source>
        <translation>Modèle&#xa0;: {model}</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Les plus fréquentes</translation>
    </message>
    <message>
        <source>Most within 10 min</source>
        <translation>Maximum en 10 min</translation>
    </message>
    <message>
        <source>Moved to another port</source>
        <translation>Déplacé sur un autre port</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>NOT WATCHED</source>
        <translation>NON SURVEILLÉ</translation>
    </message>
    <message>
        <source>NOT as exported</source>
        <translation>PAS tel qu’exporté</translation>
    </message>
    <message>
        <source>NOT valid: # thing is not as it was exported. Do not rely on this file.|NOT valid: # things are not as they were exported. Do not rely on this file.</source>
        <translation>NON valide&#xa0;: # élément n’est pas tel qu’exporté. Ne vous fiez pas à ce fichier.|NON valide&#xa0;: # éléments ne sont pas tels qu’exportés. Ne vous fiez pas à ce fichier.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name a file that is there.</source>
        <translation>Indiquez un fichier existant.</translation>
    </message>
    <message>
        <source>Name of the &amp;site</source>
        <translation>Nom d&amp;u site</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Nom du site</translation>
    </message>
    <message>
        <source>Name of the slot</source>
        <translation>Nom de l’emplacement</translation>
    </message>
    <message>
        <source>Name the file to make.</source>
        <translation>Indiquez le fichier à créer.</translation>
    </message>
    <message>
        <source>Name, role, note and every field are kept.</source>
        <translation>Le nom, le rôle, la note et chaque champ sont conservés.</translation>
    </message>
    <message>
        <source>Names of the &amp;columns</source>
        <translation>Noms des &amp;colonnes</translation>
    </message>
    <message>
        <source>Names of the columns</source>
        <translation>Noms des colonnes</translation>
    </message>
    <message>
        <source>Nearest reference cases</source>
        <translation>Cas de référence les plus proches</translation>
    </message>
    <message>
        <source>No USB equipment is plugged in.</source>
        <translation>Aucun équipement USB n’est branché.</translation>
    </message>
    <message>
        <source>No alarm for</source>
        <translation>Pas d’alarme pendant</translation>
    </message>
    <message>
        <source>No alarm is active.</source>
        <translation>Aucune alarme n’est active.</translation>
    </message>
    <message>
        <source>No alarm is shelved.</source>
        <translation>Aucune alarme n’est en attente.</translation>
    </message>
    <message>
        <source>No alarm is suppressed or out of service.</source>
        <translation>Aucune alarme n’est inhibée ou hors service.</translation>
    </message>
    <message>
        <source>No alarm stands, but nothing is being watched.</source>
        <translation>Aucune alarme n’est présente, mais rien n’est surveillé.</translation>
    </message>
    <message>
        <source>No alarm stands.</source>
        <translation>Aucune alarme n’est présente.</translation>
    </message>
    <message>
        <source>No alarm waits to be acknowledged after it cleared.</source>
        <translation>Aucune alarme disparue n’attend d’acquittement.</translation>
    </message>
    <message>
        <source>No alarm was closed in this span.</source>
        <translation>Aucune alarme n’a été clôturée dans cette période.</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>Aucune alarme</translation>
    </message>
    <message>
        <source>No change of the equipment in this time.</source>
        <translation>Aucun changement de l’équipement pendant ce temps.</translation>
    </message>
    <message>
        <source>No equipment is declared at this site.</source>
        <translation>Aucun équipement n’est déclaré sur ce site.</translation>
    </message>
    <message>
        <source>No equipment is declared, so nothing says what feeds the models.</source>
        <translation>Aucun équipement n’est déclaré&#xa0;: rien ne dit donc ce qui alimente les modèles.</translation>
    </message>
    <message>
        <source>No feature is over a limit</source>
        <translation>Aucune variable ne dépasse une limite</translation>
    </message>
    <message>
        <source>No file was added, removed or renamed since the export.</source>
        <translation>Aucun fichier n’a été ajouté, retiré ou renommé depuis l’exportation.</translation>
    </message>
    <message>
        <source>No input moved it beyond the error of the sampling.</source>
        <translation>Aucune entrée ne l’a déplacé au-delà de l’erreur d’échantillonnage.</translation>
    </message>
    <message>
        <source>No limit is known: declare one in [model.accept].</source>
        <translation>Aucune limite connue&#xa0;: déclarez-en une sous [model.accept].</translation>
    </message>
    <message>
        <source>No longer suppressed</source>
        <translation>N’est plus inhibée</translation>
    </message>
    <message>
        <source>No model is declared, so there is nothing to judge.</source>
        <translation>Aucun modèle n’est déclaré&#xa0;: il n’y a donc rien à juger.</translation>
    </message>
    <message>
        <source>No part is worse than the best one beyond chance.</source>
        <translation>Aucune partie n’est pire que la meilleure au-delà du hasard.</translation>
    </message>
    <message>
        <source>No prediction has been recorded yet.</source>
        <translation>Aucune prédiction n’a encore été consignée.</translation>
    </message>
    <message>
        <source>No prediction has come for longer than usual, though its program should be there.</source>
        <translation>Aucune prédiction n’est venue depuis plus longtemps que d’habitude, alors que son programme devrait être présent.</translation>
    </message>
    <message>
        <source>No prediction is affected.</source>
        <translation>Aucune prédiction n’est concernée.</translation>
    </message>
    <message>
        <source>No prediction is made or recorded: start the program again; tell the site engineer if it ends again.</source>
        <translation>Aucune prédiction n’est faite ni consignée&#xa0;: redémarrez le programme&#xa0;; prévenez l’ingénieur du site s’il se termine de nouveau.</translation>
    </message>
    <message>
        <source>No prediction yet</source>
        <translation>Pas encore de prédiction</translation>
    </message>
    <message>
        <source>No reading of {inputs}.</source>
        <translation>Aucun relevé de {inputs}.</translation>
    </message>
    <message>
        <source>No serial port is there. Plug the equipment in and look again.</source>
        <translation>Aucun port série présent. Branchez l’équipement et regardez à nouveau.</translation>
    </message>
    <message>
        <source>No unit is approved for {slot}</source>
        <translation>Aucun appareil n’est approuvé pour {slot}</translation>
    </message>
    <message>
        <source>No window has {least} truths yet.</source>
        <translation>Aucune fenêtre n’a encore {least} vérités.</translation>
    </message>
    <message>
        <source>Nobody can say whether the inputs are as checked: let the site engineer approve the unit that the model was checked with (edgewatch devices enrol).</source>
        <translation>Personne ne peut dire si les entrées sont conformes&#xa0;: demandez à l’ingénieur du site d’approuver l’appareil avec lequel le modèle a été vérifié (edgewatch devices enrol).</translation>
    </message>
    <message>
        <source>Nobody can say whether the inputs are as checked: let the site engineer identify and approve the unit.</source>
        <translation>Personne ne peut dire si les entrées sont conformes&#xa0;: demandez à l’ingénieur du site d’identifier et d’approuver l’appareil.</translation>
    </message>
    <message>
        <source>Nobody has exported a bundle yet.</source>
        <translation>Personne n’a encore exporté de dossier d’audit.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not &amp;useful …</source>
        <translation>In&amp;utile …</translation>
    </message>
    <message>
        <source>Not as enrolled: {fields}.</source>
        <translation>Différent de l’enregistrement approuvé&#xa0;: {fields}.</translation>
    </message>
    <message>
        <source>Not exported: {why}</source>
        <translation>Non exporté&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Not measured at that time.</source>
        <translation>Non mesuré à ce moment.</translation>
    </message>
    <message>
        <source>Not moved: {inputs}.</source>
        <translation>Non déplacées&#xa0;: {inputs}.</translation>
    </message>
    <message>
        <source>Not needed here</source>
        <translation>Sans objet ici</translation>
    </message>
    <message>
        <source>Not passed. Run it again; if it fails again, send what stands here and the output of edgewatch status to support.</source>
        <translation>Échec. Relancez-le&#xa0;; s’il échoue encore, envoyez au support ce qui figure ici et la sortie de edgewatch status.</translation>
    </message>
    <message>
        <source>Not proved: {what}</source>
        <translation>Non prouvé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Not reviewed by anybody yet (edgewatch baseline approve).</source>
        <translation>Pas encore examinée par quelqu’un (edgewatch baseline approve).</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Not sent: {words}. {why}</source>
        <translation>Non envoyé&#xa0;: {words}. {why}</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Not watching</source>
        <translation>Aucune surveillance</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note for the record</source>
        <translation>Note pour le journal</translation>
    </message>
    <message>
        <source>Note, optional: {note}</source>
        <translation>Note, facultative&#xa0;: {note}</translation>
    </message>
    <message>
        <source>Note, required: {note}</source>
        <translation>Note, obligatoire&#xa0;: {note}</translation>
    </message>
    <message>
        <source>Note: optional</source>
        <translation>Note&#xa0;: facultative</translation>
    </message>
    <message>
        <source>Note: what was checked or done (required)</source>
        <translation>Note&#xa0;: ce qui a été contrôlé ou fait (obligatoire)</translation>
    </message>
    <message>
        <source>Note: {note}.</source>
        <translation>Note&#xa0;: {note}.</translation>
    </message>
    <message>
        <source>Nothing becomes trusted by this.</source>
        <translation>Rien ne devient fiable par cela.</translation>
    </message>
    <message>
        <source>Nothing else stands against {model}: it can be trusted again after # prediction with this unit.|Nothing else stands against {model}: it can be trusted again after # predictions with this unit.</source>
        <translation>Rien d’autre ne s’oppose à {model}&#xa0;: il redevient fiable après # prédiction avec cet appareil.|Rien d’autre ne s’oppose à {model}&#xa0;: il redevient fiable après # prédictions avec cet appareil.</translation>
    </message>
    <message>
        <source>Nothing failed; # thing could be better.|Nothing failed; # things could be better.</source>
        <translation>Aucun échec ; # point peut être amélioré.|Aucun échec ; # points peuvent être améliorés.</translation>
    </message>
    <message>
        <source>Nothing failed; # thing could not be looked at.|Nothing failed; # things could not be looked at.</source>
        <translation>Aucun échec ; # point n’a pas pu être examiné.|Aucun échec ; # points n’ont pas pu être examinés.</translation>
    </message>
    <message>
        <source>Nothing has been measured in this stretch of time.</source>
        <translation>Rien n’a été mesuré dans cette période.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Rien n’a encore été consigné.</translation>
    </message>
    <message>
        <source>Nothing has named itself in this slot yet, so there is nothing to decide.</source>
        <translation>Rien ne s’est encore identifié dans cet emplacement&#xa0;: il n’y a donc rien à décider.</translation>
    </message>
    <message>
        <source>Nothing in it names a person or a case.</source>
        <translation>Rien n’y nomme une personne ou un cas.</translation>
    </message>
    <message>
        <source>Nothing is judged yet</source>
        <translation>Rien n’est encore jugé</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>Rien n’est en cours</translation>
    </message>
    <message>
        <source>Nothing proves which unit is connected as {slot}</source>
        <translation>Rien ne prouve quel appareil est connecté comme {slot}</translation>
    </message>
    <message>
        <source>Nothing proves which unit is connected as {slot}.</source>
        <translation>Rien ne prouve quel appareil est connecté comme {slot}.</translation>
    </message>
    <message>
        <source>Nothing proves which unit is connected.</source>
        <translation>Rien ne prouve quel appareil est connecté.</translation>
    </message>
    <message>
        <source>Nothing starts by itself then: somebody has to start the watching.</source>
        <translation>Dans ce cas rien ne démarre de soi-même&#xa0;: quelqu’un doit démarrer la surveillance.</translation>
    </message>
    <message>
        <source>Nothing to recommend yet.</source>
        <translation>Encore rien à recommander.</translation>
    </message>
    <message>
        <source>Nothing was watched</source>
        <translation>Rien n’a été surveillé</translation>
    </message>
    <message>
        <source>Nothing. Judge the result itself as always.</source>
        <translation>Rien. Jugez le résultat lui-même comme toujours.</translation>
    </message>
    <message>
        <source>Notices and sound</source>
        <translation>Notifications et son</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>Modèles ONNX (*.onnx);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Observed now</source>
        <translation>Observé maintenant</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>Of limit</source>
        <translation>× limite</translation>
    </message>
    <message>
        <source>Of the labels</source>
        <translation>Part des étiquettes</translation>
    </message>
    <message>
        <source>Of the nearest reference case: {cases}.|Of the # nearest reference cases: {cases}.</source>
        <translation>Du cas de référence le plus proche&#xa0;: {cases}.|Des # cas de référence les plus proches&#xa0;: {cases}.</translation>
    </message>
    <message>
        <source>Of this window</source>
        <translation>De cette fenêtre</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un instant …</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Un instant.</translation>
    </message>
    <message>
        <source>One moment: the predictions are joined with their labels.</source>
        <translation>Un instant&#xa0;: les prédictions sont rapprochées de leurs étiquettes.</translation>
    </message>
    <message>
        <source>One moment: the record is counted.</source>
        <translation>Un instant&#xa0;: le journal est compté.</translation>
    </message>
    <message>
        <source>One shift was interrupted {most:# time|# times}. Let the codes that can wait not interrupt.</source>
        <translation>Une vacation a été interrompue {most:# fois|# fois}. Faites que les codes qui peuvent attendre n’interrompent pas.</translation>
    </message>
    <message>
        <source>One workstation, such as the name of the ward or the room. Its folder: {folder}</source>
        <translation>Un poste de travail, par exemple le nom du service ou de la salle. Son dossier&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Only the group {group} may open it, and {user} is not in that group.</source>
        <translation>Seul le groupe {group} peut l’ouvrir, et {user} n’en fait pas partie.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open EdgeWatch</source>
        <translation>Ouvrir EdgeWatch</translation>
    </message>
    <message>
        <source>Open the w&amp;indow at login</source>
        <translation>Ouvrir la &amp;fenêtre à la connexion</translation>
    </message>
    <message>
        <source>Open the whole window</source>
        <translation>Ouvrir la fenêtre entière</translation>
    </message>
    <message>
        <source>Open the whole window (Enter)</source>
        <translation>Ouvrir la fenêtre entière (Entrée)</translation>
    </message>
    <message>
        <source>Opened as</source>
        <translation>Ouvert comme</translation>
    </message>
    <message>
        <source>Opening or asking this equipment can reset or move it. Say who agrees, and why.</source>
        <translation>Ouvrir ou interroger cet équipement peut le réinitialiser ou le faire bouger. Dites qui donne son accord, et pourquoi.</translation>
    </message>
    <message>
        <source>Opening the port …</source>
        <translation>Ouverture du port …</translation>
    </message>
    <message>
        <source>Opens Audit, to export the record of exactly this time</source>
        <translation>Ouvre Audit, pour exporter le journal d’exactement cette période</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Out of range</source>
        <translation>Hors plage</translation>
    </message>
    <message>
        <source>Out of ser&amp;vice …</source>
        <translation>Hors ser&amp;vice …</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Out of service: these give no alarm</source>
        <translation>Hors service&#xa0;: ceux-ci ne donnent pas d’alarme</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Output drift</source>
        <translation>Dérive de sortie</translation>
    </message>
    <message>
        <source>Output out of range</source>
        <translation>Sortie hors plage</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Outputs are outside their range in the reference data more often than the alarm budget allows; or one is outside its physical limits, is no number, or scores no longer add up to 1. Clears after 5 min with every output inside.</source>
        <translation>Les sorties sont hors de leur plage dans les données de référence plus souvent que ne le permet le budget d’alarmes&#xa0;; ou l’une est hors de ses limites physiques, n’est pas un nombre, ou la somme des scores n’est plus 1. Disparaît après 5 min avec toutes les sorties dans leur plage.</translation>
    </message>
    <message>
        <source>Outside the range accepted from the reference data.</source>
        <translation>Hors de la plage acceptée d’après les données de référence.</translation>
    </message>
    <message>
        <source>Outside the reference: {inputs}.</source>
        <translation>Hors de la référence&#xa0;: {inputs}.</translation>
    </message>
    <message>
        <source>Over at</source>
        <translation>Disparaît à</translation>
    </message>
    <message>
        <source>Over the limit. {said}</source>
        <translation>Au-delà de la limite. {said}</translation>
    </message>
    <message>
        <source>Over within a minute, unseen</source>
        <translation>Disparues en moins d’une minute, non vues</translation>
    </message>
    <message>
        <source>Own time</source>
        <translation>Durée libre</translation>
    </message>
    <message>
        <source>PSI</source>
        <translation>PSI</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Packing and signing</source>
        <translation>Assemblage et signature</translation>
    </message>
    <message>
        <source>Page: {page}</source>
        <translation>Page&#xa0;: {page}</translation>
    </message>
    <message>
        <source>Pages: {page}</source>
        <translation>Pages&#xa0;: {page}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Parts that are worse than the best one beyond chance stand on top.</source>
        <translation>Les parties pires que la meilleure au-delà du hasard sont en haut.</translation>
    </message>
    <message>
        <source>Passed. Everything is ready: the watching can begin.</source>
        <translation>Réussi. Tout est prêt&#xa0;: la surveillance peut commencer.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En instance</translation>
    </message>
    <message>
        <source>Pending: {sentence}</source>
        <translation>En instance&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>Performance cannot be measured.</source>
        <translation>La performance ne peut pas être mesurée.</translation>
    </message>
    <message>
        <source>Performance low in a segment</source>
        <translation>Performance faible d’un segment</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Personal data. Give the file only to those who may see it:
{what}</source>
        <translation>Données personnelles. Ne donnez le fichier qu’aux personnes autorisées à les voir&#xa0;:
{what}</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Plug the equipment in; check cable and power.</source>
        <translation>Branchez l’équipement&#xa0;; vérifiez câble et alimentation.</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Branché</translation>
    </message>
    <message>
        <source>Plugged in at port {port} since {time}, in no slot. If it belongs here, declare a slot for it in site.toml; if it is to be left alone, add ignore = [&quot;{usb_id}&quot;] to [devices] there; else unplug it.</source>
        <translation>Branché sur le port {port} depuis {time}, dans aucun emplacement. S’il a sa place ici, déclarez-lui un emplacement dans site.toml&#xa0;; s’il faut le laisser tranquille, ajoutez-y ignore = [&quot;{usb_id}&quot;] sous [devices]&#xa0;; sinon débranchez-le.</translation>
    </message>
    <message>
        <source>Plugged in elsewhere: {fields}.</source>
        <translation>Branché ailleurs&#xa0;: {fields}.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port: {port}</source>
        <translation>Port&#xa0;: {port}</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Prediction and inputs</source>
        <translation>Prédiction et entrées</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Prédictions</translation>
    </message>
    <message>
        <source>Predictions affected by a change of equipment</source>
        <translation>Prédictions concernées par un changement d’équipement</translation>
    </message>
    <message>
        <source>Predictions and labels of each window</source>
        <translation>Prédictions et étiquettes de chaque fenêtre</translation>
    </message>
    <message>
        <source>Predictions were lost before they could be recorded ({subject})</source>
        <translation>Des prédictions ont été perdues avant d’être consignées ({subject})</translation>
    </message>
    <message>
        <source>Predictions: # shown, a sample|Predictions: # shown, a sample</source>
        <translation>Prédictions&#xa0;: # affichée, un échantillon|Prédictions&#xa0;: # affichées, un échantillon</translation>
    </message>
    <message>
        <source>Predictions: # shown|Predictions: # shown</source>
        <translation>Prédictions&#xa0;: # affichée|Prédictions&#xa0;: # affichées</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Processor busy</source>
        <translation>Processeur occupé</translation>
    </message>
    <message>
        <source>Processor load of the whole workstation, the mean of a minute, is at the limit or above for 10 min. Clears after 5 min below the clear level.</source>
        <translation>La charge du processeur de tout le poste de travail, moyenne d’une minute, est à la limite ou au-dessus pendant 10 min. Disparaît après 5 min sous le seuil de disparition.</translation>
    </message>
    <message>
        <source>Proof for others</source>
        <translation>Preuve pour des tiers</translation>
    </message>
    <message>
        <source>Proved: {what}</source>
        <translation>Prouvé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Put in force again: {unit}</source>
        <translation>Remis en vigueur&#xa0;: {unit}</translation>
    </message>
    <message>
        <source>Put this rule into {file} as an administrator, run the commands, log in again.</source>
        <translation>Placez cette règle dans {file} en tant qu’administrateur, exécutez les commandes, reconnectez-vous.</translation>
    </message>
    <message>
        <source>Q residual of all inputs</source>
        <translation>Résidu Q de toutes les entrées</translation>
    </message>
    <message>
        <source>Quality over time</source>
        <translation>Qualité dans le temps</translation>
    </message>
    <message>
        <source>Quiet: few, and none that can wait interrupts</source>
        <translation>Discret&#xa0;: peu d’alarmes, et aucune qui peut attendre n’interrompt</translation>
    </message>
    <message>
        <source>Quit window (watching goes on)</source>
        <translation>Quitter la fenêtre (la surveillance continue)</translation>
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
        <translation>Déclenchée</translation>
    </message>
    <message>
        <source>Raised after</source>
        <translation>Déclenchée après</translation>
    </message>
    <message>
        <source>Raised most by {inputs}.</source>
        <translation>Relevé surtout par {inputs}.</translation>
    </message>
    <message>
        <source>Raised: {sentence}</source>
        <translation>Déclenchée&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>Range: {range}</source>
        <translation>Plage&#xa0;: {range}</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lu depuis</translation>
    </message>
    <message>
        <source>Reading closer…</source>
        <translation>Lecture plus fine…</translation>
    </message>
    <message>
        <source>Reading every file</source>
        <translation>Lecture de chaque fichier</translation>
    </message>
    <message>
        <source>Readings are missing, or repeat themselves, more often than in the reference.</source>
        <translation>Des relevés manquent, ou se répètent, plus souvent que dans la référence.</translation>
    </message>
    <message>
        <source>Readings come over a serial line and the model runs on them</source>
        <translation>Les relevés arrivent par une ligne série et le modèle les traite</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Record damaged</source>
        <translation>Journal endommagé</translation>
    </message>
    <message>
        <source>Record full</source>
        <translation>Journal plein</translation>
    </message>
    <message>
        <source>Recorded last: {prediction}</source>
        <translation>Dernière consignée&#xa0;: {prediction}</translation>
    </message>
    <message>
        <source>Recorded site, read only, and NOT VALID: {file} failed its check. Do not rely on what it shows.</source>
        <translation>Site archivé, lecture seule, et NON VALIDE&#xa0;: {file} a échoué à sa vérification. Ne vous fiez pas à ce qu’il montre.</translation>
    </message>
    <message>
        <source>Recorded site, read only: {file} of {site}, {from_time} to {to_time}, checked. Nothing here is live.</source>
        <translation>Site archivé, lecture seule&#xa0;: {file} de {site}, de {from_time} à {to_time}, vérifié. Rien ici n’est en direct.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Reference &amp;file</source>
        <translation>&amp;Fichier de référence</translation>
    </message>
    <message>
        <source>Reference and current</source>
        <translation>Référence et actuel</translation>
    </message>
    <message>
        <source>Reference and current of {feature}: no rows to show</source>
        <translation>Référence et actuel de {feature}&#xa0;: aucune ligne à montrer</translation>
    </message>
    <message>
        <source>Reference file</source>
        <translation>Fichier de référence</translation>
    </message>
    <message>
        <source>Refused: {words}. {why}</source>
        <translation>Refusé&#xa0;: {words}. {why}</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Rejected {unit}</source>
        <translation>{unit} rejeté</translation>
    </message>
    <message>
        <source>Rejected {unit}, overruled later</source>
        <translation>{unit} rejeté, décision annulée plus tard</translation>
    </message>
    <message>
        <source>Remedy for {port}: {lines}</source>
        <translation>Remède pour {port}&#xa0;: {lines}</translation>
    </message>
    <message>
        <source>Report covers</source>
        <translation>Période du rapport</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Results are as good as before, but late. Let the site engineer see on page System what else keeps this workstation busy.</source>
        <translation>Les résultats sont aussi bons qu’avant, mais tardifs. Demandez à l’ingénieur du site de voir à la page Système ce qui occupe encore ce poste de travail.</translation>
    </message>
    <message>
        <source>Results are no longer distributed as in the reference data.</source>
        <translation>Les résultats ne sont plus distribués comme dans les données de référence.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late. Let the site engineer see which program needs so much, and end it or move it to another computer.</source>
        <translation>Les résultats ne sont pas faux, mais peuvent tarder. Demandez à l’ingénieur du site de voir quel programme demande autant, et de l’arrêter ou de le déplacer sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late. Let the site engineer see which program uses the graphics processor.</source>
        <translation>Les résultats ne sont pas faux, mais peuvent tarder. Demandez à l’ingénieur du site de voir quel programme utilise le processeur graphique.</translation>
    </message>
    <message>
        <source>Results lie outside the range of the reference data.</source>
        <translation>Des résultats sont hors de la plage des données de référence.</translation>
    </message>
    <message>
        <source>Results that are not recorded cannot be proved; let the site engineer free disk space, or raise the limit in site.toml.</source>
        <translation>Des résultats non consignés ne peuvent pas être prouvés&#xa0;; demandez à l’ingénieur du site de libérer de l’espace disque, ou de relever la limite dans site.toml.</translation>
    </message>
    <message>
        <source>Return to service</source>
        <translation>Remettre en service</translation>
    </message>
    <message>
        <source>Returned to service</source>
        <translation>Remise en service</translation>
    </message>
    <message>
        <source>Reviewed by {person}.</source>
        <translation>Examinée par {person}.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Role: {role}</source>
        <translation>Rôle&#xa0;: {role}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Rules in force</source>
        <translation>Règles en vigueur</translation>
    </message>
    <message>
        <source>Run this once as an administrator, then log out and in again.</source>
        <translation>Exécutez ceci une fois en tant qu’administrateur, puis déconnectez-vous et reconnectez-vous.</translation>
    </message>
    <message>
        <source>Run your model with edgewatch.InferenceSession, or let a feed read the device: the first prediction appears here by itself.</source>
        <translation>Exécutez votre modèle avec edgewatch.InferenceSession, ou laissez un flux lire l’appareil&#xa0;: la première prédiction apparaît ici d’elle-même.</translation>
    </message>
    <message>
        <source>Runs of the model fail.</source>
        <translation>Des exécutions du modèle échouent.</translation>
    </message>
    <message>
        <source>Runs of the model may fail. Let the site engineer end what else uses the graphics processor.</source>
        <translation>Des exécutions du modèle peuvent échouer. Demandez à l’ingénieur du site d’arrêter ce qui utilise encore le processeur graphique.</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>S&amp;ettings …</source>
        <translation>Réglag&amp;es …</translation>
    </message>
    <message>
        <source>S&amp;trict</source>
        <translation>Stri&amp;ct</translation>
    </message>
    <message>
        <source>SHA-256 {sha256}</source>
        <translation>SHA-256 {sha256}</translation>
    </message>
    <message>
        <source>SOUND PAUSED, {left} left; alarms go on</source>
        <translation>SON SUSPENDU, encore {left}&#xa0;; les alarmes continuent</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Annoncé</translation>
    </message>
    <message>
        <source>Same model; unit cannot be told</source>
        <translation>Même modèle&#xa0;; exemplaire indistinct</translation>
    </message>
    <message>
        <source>Samples of CPU, memory and disk</source>
        <translation>Échantillons de processeur, mémoire et disque</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Sauvegarder l’image</translation>
    </message>
    <message>
        <source>Say who agrees that this equipment is asked, and why.</source>
        <translation>Dites qui accepte que cet équipement soit interrogé, et pourquoi.</translation>
    </message>
    <message>
        <source>Seal broken</source>
        <translation>Scellé rompu</translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation>Vu comme</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Sélectionné</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Autotest</translation>
    </message>
    <message>
        <source>Sending: {words} …</source>
        <translation>Envoi&#xa0;: {words} …</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>Separated by commas, in the order in which the model takes them. They may be left empty: a reference file names them as well.</source>
        <translation>Séparés par des virgules, dans l’ordre où le modèle les prend. Peuvent rester vides&#xa0;: un fichier de référence les nomme aussi.</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Set in</source>
        <translation>Réglé dans</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Share of rows, reference → now: {shares}</source>
        <translation>Part des lignes, référence → maintenant&#xa0;: {shares}</translation>
    </message>
    <message>
        <source>Shelve an alarm</source>
        <translation>Mettre une alarme en attente</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Shelved by {by}: {sentence}</source>
        <translation>Mise en attente par {by}&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>Shelved, suppressed, out of service</source>
        <translation>En attente, inhibées, hors service</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Afficher tous les événements</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Afficher en &amp;tableau</translation>
    </message>
    <message>
        <source>Show in &amp;history</source>
        <translation>Voir dans l’&amp;historique</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Affiché comme</translation>
    </message>
    <message>
        <source>Sign: sound paused</source>
        <translation>Signe&#xa0;: son suspendu</translation>
    </message>
    <message>
        <source>Sign: {word}</source>
        <translation>Signe&#xa0;: {word}</translation>
    </message>
    <message>
        <source>Signed with the key {fingerprint}. Tell it to the reader by another way than the file, such as by telephone.</source>
        <translation>Signé avec la clé {fingerprint}. Communiquez-la au lecteur par une autre voie que le fichier, par exemple par téléphone.</translation>
    </message>
    <message>
        <source>Silent by design while this stands: {what}</source>
        <translation>Se tait par conception tant que ceci demeure&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Silent until {time}, also where it clears and returns meanwhile. Then it comes back by itself. It stays listed as shelved, and its cause is not gone.</source>
        <translation>Muette jusqu’à {time}, même si elle disparaît et revient entre-temps. Ensuite elle revient d’elle-même. Elle reste listée comme en attente, et sa cause n’a pas disparu.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Single predictions and labels</source>
        <translation>Prédictions individuelles et étiquettes</translation>
    </message>
    <message>
        <source>Single predictions and labels in the record</source>
        <translation>Prédictions individuelles et étiquettes dans le journal</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Site and person</source>
        <translation>Site et personne</translation>
    </message>
    <message>
        <source>Site and program</source>
        <translation>Site et programme</translation>
    </message>
    <message>
        <source>Site: {site}</source>
        <translation>Site&#xa0;: {site}</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Sketches of days</source>
        <translation>Résumés de jours</translation>
    </message>
    <message>
        <source>Sketches of hours</source>
        <translation>Résumés d’heures</translation>
    </message>
    <message>
        <source>Sketches of minutes</source>
        <translation>Résumés de minutes</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Pente</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Slot and inputs</source>
        <translation>Emplacement et entrées</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>Solid: measured. Dashed over hatching: an estimate, which assumes that scores mean what they meant in the reference. Bars: predictions, and in blue those whose truth is known.</source>
        <translation>Trait plein&#xa0;: mesuré. Tireté sur hachures&#xa0;: une estimation, qui suppose que les scores signifient ce qu’ils signifiaient dans la référence. Barres&#xa0;: prédictions, et en bleu celles dont la vérité est connue.</translation>
    </message>
    <message>
        <source>Something differs from what this model was checked with.</source>
        <translation>Quelque chose diffère de ce avec quoi ce modèle a été vérifié.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>Sound &amp;again</source>
        <translation>Réactiver le s&amp;on</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Son actif</translation>
    </message>
    <message>
        <source>Sound paused, {left}</source>
        <translation>Son suspendu, {left}</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Spécificité</translation>
    </message>
    <message>
        <source>Standard: scarce resources and slow models sooner</source>
        <translation>Standard&#xa0;: ressources rares et modèles lents plus tôt</translation>
    </message>
    <message>
        <source>Standing longer than 24 h</source>
        <translation>Présentes depuis plus de 24 h</translation>
    </message>
    <message>
        <source>Standing now</source>
        <translation>Présentes maintenant</translation>
    </message>
    <message>
        <source>Stands by itself: its former cause does not explain all of it</source>
        <translation>Isolée&#xa0;: son ancienne cause ne l’explique pas entièrement</translation>
    </message>
    <message>
        <source>Start the &amp;watching with the computer</source>
        <translation>Démarrer la surveillance &amp;avec l’ordinateur</translation>
    </message>
    <message>
        <source>Start the agent and run the model: latency, errors and load are sampled from then on. Choose a longer stretch at the top to look back.</source>
        <translation>Démarrez l’agent et exécutez le modèle&#xa0;: latence, erreurs et charge sont échantillonnées dès lors. Choisissez une période plus longue en haut pour remonter dans le temps.</translation>
    </message>
    <message>
        <source>Start the agent and run the model: what happens is kept and shown from then.</source>
        <translation>Démarrez l’agent et exécutez le modèle&#xa0;: ce qui se passe est conservé et montré dès lors.</translation>
    </message>
    <message>
        <source>Start the agent.</source>
        <translation>Démarrez l’agent.</translation>
    </message>
    <message>
        <source>Starting the agent…</source>
        <translation>Démarrage de l’agent…</translation>
    </message>
    <message>
        <source>Starting with the computer</source>
        <translation>Démarrage avec l’ordinateur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Status: nothing under way</source>
        <translation>Statut&#xa0;: rien en cours</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Saut</translation>
    </message>
    <message>
        <source>Step {number} of {n}</source>
        <translation>Étape {number} sur {n}</translation>
    </message>
    <message>
        <source>Step {number}, {title}: {state}</source>
        <translation>Étape {number}, {title}&#xa0;: {state}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt …</translation>
    </message>
    <message>
        <source>Storage and start</source>
        <translation>Stockage et démarrage</translation>
    </message>
    <message>
        <source>Strict: for a site under test</source>
        <translation>Strict&#xa0;: pour un site en essai</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Figé</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Inhibée</translation>
    </message>
    <message>
        <source>Suppressed by another condition</source>
        <translation>Inhibée par une autre condition</translation>
    </message>
    <message>
        <source>Suppressed, out of service</source>
        <translation>Inhibées, hors service</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Suspect</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Tables (*.csv *.parquet);;All files (*)</source>
        <translation>Tableaux (*.csv *.parquet);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tableaux (*.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Take away what narrows the list</source>
        <translation>Retirer ce qui restreint la liste</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Take the names from a CSV file …</source>
        <translation>Prendre les noms d’un fichier CSV …</translation>
    </message>
    <message>
        <source>Taken out of service</source>
        <translation>Mise hors service</translation>
    </message>
    <message>
        <source>Tell the site engineer.</source>
        <translation>Prévenez l’ingénieur du site.</translation>
    </message>
    <message>
        <source>Text of the alarm</source>
        <translation>Texte de l’alarme</translation>
    </message>
    <message>
        <source>That a unit is what it says it is: identities are what the equipment answered.</source>
        <translation>Qu’un appareil est ce qu’il dit être&#xa0;: les identités sont ce que l’équipement a répondu.</translation>
    </message>
    <message>
        <source>That folder cannot be used: {why}</source>
        <translation>Ce dossier ne peut pas être utilisé&#xa0;: {why}</translation>
    </message>
    <message>
        <source>That is few: a longer reference notices change sooner and more surely.</source>
        <translation>C’est peu&#xa0;: une référence plus longue remarque un changement plus tôt et plus sûrement.</translation>
    </message>
    <message>
        <source>That the clock of the workstation was right.</source>
        <translation>Que l’horloge du poste de travail était juste.</translation>
    </message>
    <message>
        <source>That the end of the record was not cut off: a receipt or an older bundle that was kept elsewhere would show it.</source>
        <translation>Que la fin du journal n’a pas été coupée : un reçu ou un dossier plus ancien, gardé ailleurs, le montrerait.</translation>
    </message>
    <message>
        <source>That this is the newest or the only bundle of the site.</source>
        <translation>Que ce dossier d’audit est le plus récent ou le seul du site.</translation>
    </message>
    <message>
        <source>The 95th percentile of the time of the last 100 runs is the limit times that of the first 1,000 runs of this file, and over 10 ms; or over slow_over_ms, where the model has one. Raised after 2 min, clears after 5 min at the clear level.</source>
        <translation>Le 95e centile du temps des 100 dernières exécutions est la limite multipliée par celui des 1&#x202f;000 premières exécutions de ce fichier, et plus de 10 ms&#xa0;; ou plus de slow_over_ms, si le modèle en a un. Se déclenche après 2 min, disparaît après 5 min au seuil de disparition.</translation>
    </message>
    <message>
        <source>The EdgeWatch agent is not running, so nothing is being checked.</source>
        <translation>L’agent EdgeWatch ne tourne pas&#xa0;: rien n’est donc vérifié.</translation>
    </message>
    <message>
        <source>The affected predictions are marked</source>
        <translation>Les prédictions concernées sont marquées</translation>
    </message>
    <message>
        <source>The agent did not start: {why}</source>
        <translation>L’agent n’a pas démarré&#xa0;: {why}</translation>
    </message>
    <message>
        <source>The agent has stopped. Until it runs again, nothing says whether inputs are checked.</source>
        <translation>L’agent s’est arrêté. Tant qu’il ne tourne pas de nouveau, rien ne dit si les entrées sont vérifiées.</translation>
    </message>
    <message>
        <source>The agent started</source>
        <translation>L’agent a démarré</translation>
    </message>
    <message>
        <source>The agent starts when this user logs in. To have it watch before that, let an administrator run: loginctl enable-linger USER</source>
        <translation>L’agent démarre quand cet utilisateur se connecte. Pour qu’il surveille avant, demandez à un administrateur d’exécuter&#xa0;: loginctl enable-linger USER</translation>
    </message>
    <message>
        <source>The agent starts when this user logs in. To have it watch before that, let an administrator run: {command}</source>
        <translation>L’agent démarre quand cet utilisateur se connecte. Pour qu’il surveille avant, demandez à un administrateur d’exécuter&#xa0;: {command}</translation>
    </message>
    <message>
        <source>The agent stopped</source>
        <translation>L’agent s’est arrêté</translation>
    </message>
    <message>
        <source>The agent that runs now knows the file as it was: a change holds once that agent has been started anew.</source>
        <translation>L’agent en marche connaît le fichier tel qu’il était&#xa0;: un changement vaut une fois que cet agent a été redémarré.</translation>
    </message>
    <message>
        <source>The alarm clears when the approved unit is back</source>
        <translation>L’alarme disparaît quand l’appareil approuvé est de retour</translation>
    </message>
    <message>
        <source>The alarm is raised</source>
        <translation>L’alarme est déclenchée</translation>
    </message>
    <message>
        <source>The alarm stays, and the record says that this unit does not belong here.</source>
        <translation>L’alarme demeure, et le journal indique que cet appareil n’a pas sa place ici.</translation>
    </message>
    <message>
        <source>The alarm that is selected</source>
        <translation>L’alarme sélectionnée</translation>
    </message>
    <message>
        <source>The alarm {code} is out of service</source>
        <translation>L’alarme {code} est hors service</translation>
    </message>
    <message>
        <source>The alarm {code} is switched off at this site.</source>
        <translation>L’alarme {code} est désactivée sur ce site.</translation>
    </message>
    <message>
        <source>The alarms could not be measured: {why}</source>
        <translation>Les alarmes n’ont pas pu être mesurées&#xa0;: {why}</translation>
    </message>
    <message>
        <source>The alarms of this span ask for nothing to be changed.</source>
        <translation>Les alarmes de cette période ne demandent aucun changement.</translation>
    </message>
    <message>
        <source>The approval of {unit} lapsed</source>
        <translation>L’approbation de {unit} est arrivée à échéance</translation>
    </message>
    <message>
        <source>The approved unit is connected at another port.</source>
        <translation>L’appareil approuvé est connecté à un autre port.</translation>
    </message>
    <message>
        <source>The approved unit is verified</source>
        <translation>L’appareil approuvé est vérifié</translation>
    </message>
    <message>
        <source>The baseline describes # row.|The baseline describes # rows.</source>
        <translation>La base de référence décrit # ligne.|La base de référence décrit # lignes.</translation>
    </message>
    <message>
        <source>The bundle was signed with the site key whose fingerprint is named.</source>
        <translation>Le dossier a été signé avec la clé du site dont l’empreinte est indiquée.</translation>
    </message>
    <message>
        <source>The chain of keys was begun anew # time. Only a receipt of then shows that the log before it was complete.|The chain of keys was begun anew # times. Only receipts of then show that the log before each was complete.</source>
        <translation>La chaîne de clés a été recommencée # fois. Seul un reçu d’alors montre que le registre était complet avant cela.|La chaîne de clés a été recommencée # fois. Seuls des reçus d’alors montrent que le registre était complet avant chaque fois.</translation>
    </message>
    <message>
        <source>The chosen cell</source>
        <translation>La cellule choisie</translation>
    </message>
    <message>
        <source>The clock of the workstation jumped</source>
        <translation>L’horloge du poste de travail a sauté</translation>
    </message>
    <message>
        <source>The clock of the workstation was set, forward or back.</source>
        <translation>L’horloge du poste de travail a été réglée, en avant ou en arrière.</translation>
    </message>
    <message>
        <source>The clock of this workstation jumped</source>
        <translation>L’horloge de ce poste de travail a sauté</translation>
    </message>
    <message>
        <source>The corner view and the full screen are in the menu View; F11 goes to full screen and back.</source>
        <translation>La vue en coin et le plein écran sont dans le menu Affichage&#xa0;; F11 passe en plein écran et en revient.</translation>
    </message>
    <message>
        <source>The desktop tells of alarms while I work elsewhere</source>
        <translation>Le bureau signale les alarmes pendant que je travaille ailleurs</translation>
    </message>
    <message>
        <source>The disk has {free} left.</source>
        <translation>Il reste {free} sur le disque.</translation>
    </message>
    <message>
        <source>The disk of the record is {value} % full</source>
        <translation>Le disque du journal est plein à {value}&#xa0;%</translation>
    </message>
    <message>
        <source>The disk of the record will be full in about {days:# day|# days}</source>
        <translation>Le disque du journal sera plein dans environ {days:# jour|# jours}</translation>
    </message>
    <message>
        <source>The disk that holds the record is nearly full, or soon will be.</source>
        <translation>Le disque qui contient le journal est presque plein, ou le sera bientôt.</translation>
    </message>
    <message>
        <source>The end has to come after the beginning.</source>
        <translation>La fin doit venir après le début.</translation>
    </message>
    <message>
        <source>The enrolled unit has other firmware: {fields}.</source>
        <translation>L’appareil enregistré a un autre micrologiciel&#xa0;: {fields}.</translation>
    </message>
    <message>
        <source>The enrolled unit is behind another adapter: {fields}.</source>
        <translation>L’appareil enregistré est derrière un autre adaptateur&#xa0;: {fields}.</translation>
    </message>
    <message>
        <source>The enrolment chosen here is in force again from now on. Predictions made under the approval that is taken back become suspect, unless the unit that is approved again is in the slot.</source>
        <translation>L’enregistrement choisi ici est de nouveau en vigueur dès maintenant. Les prédictions faites sous l’approbation retirée deviennent suspectes, sauf si l’appareil approuvé de nouveau est dans l’emplacement.</translation>
    </message>
    <message>
        <source>The equipment names itself: {unit}.</source>
        <translation>L’équipement s’identifie&#xa0;: {unit}.</translation>
    </message>
    <message>
        <source>The evidence of drift of an input, or of all inputs together, reaches 1 (alarms_per_year), or an instrument channel steps. Clears after 10 min without evidence in a whole window of rows like the reference.</source>
        <translation>Le poids des indices de dérive d’une entrée, ou de toutes les entrées ensemble, atteint 1 (alarms_per_year), ou un canal d’instrument fait un saut. Disparaît après 10 min sans indices dans une fenêtre entière de lignes semblables à la référence.</translation>
    </message>
    <message>
        <source>The evidence of drift of an output reaches 1 (alarms_per_year). Clears after 10 min without evidence in a whole window of rows like the reference.</source>
        <translation>Le poids des indices de dérive d’une sortie atteint 1 (alarms_per_year). Disparaît après 10 min sans indices dans une fenêtre entière de lignes semblables à la référence.</translation>
    </message>
    <message>
        <source>The evidence of the labels against an accepted limit has reached 1, after min_labels of them. Clears when as many have come since, the evidence is below 1 and the recent ones are within the limit.</source>
        <translation>Le poids des indices tirés des étiquettes contre une limite acceptée a atteint 1, après min_labels d’entre elles. Disparaît quand autant sont venues depuis, que ce poids est sous 1 et que les récentes sont dans la limite.</translation>
    </message>
    <message>
        <source>The evidence of the labels of one part of the predictions (a recorded segment, the unit in a slot) against its limit has reached 1, after min_segment of them. Clears as performance.measured does, for that part.</source>
        <translation>Le poids des indices tirés des étiquettes d’une partie des prédictions (un segment consigné, l’appareil d’un emplacement) contre sa limite a atteint 1, après min_segment d’entre elles. Disparaît comme performance.measured, pour cette partie.</translation>
    </message>
    <message>
        <source>The evidence that an input is missing, repeats its last reading, or whole rows repeat themselves, reaches 1: more often than the reference explains. Clears after 10 min without evidence in a whole window of rows.</source>
        <translation>Le poids des indices qu’une entrée manque, répète son dernier relevé, ou que des lignes entières se répètent, atteint 1&#xa0;: plus souvent que ne l’explique la référence. Disparaît après 10 min sans indices dans une fenêtre entière de lignes.</translation>
    </message>
    <message>
        <source>The explanation cannot be read.</source>
        <translation>L’explication est illisible.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing of it is left.</source>
        <translation>L’exportation a été annulée&#xa0;; il n’en reste rien.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}</source>
        <translation>Le fichier est illisible&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Le fichier est en cours de lecture.</translation>
    </message>
    <message>
        <source>The file of the model is not the one that was declared.</source>
        <translation>Le fichier du modèle n’est pas celui qui a été déclaré.</translation>
    </message>
    <message>
        <source>The graphics processor is at {value} °C</source>
        <translation>Le processeur graphique est à {value} °C</translation>
    </message>
    <message>
        <source>The graphics processor is short of memory, too hot, or busy all the time.</source>
        <translation>Le processeur graphique manque de mémoire, est trop chaud, ou occupé en permanence.</translation>
    </message>
    <message>
        <source>The graphics processor is {value} % busy</source>
        <translation>Le processeur graphique est occupé à {value}&#xa0;%</translation>
    </message>
    <message>
        <source>The heartbeat of the agent paused for more than 5 s. Clears when it is back.</source>
        <translation>Le signal de vie de l’agent s’est interrompu plus de 5 s. Disparaît à son retour.</translation>
    </message>
    <message>
        <source>The identity is the enrolled one, the port is not (MOVED). Clears on approval.</source>
        <translation>L’identité est celle enregistrée, pas le port (MOVED). Disparaît avec l’approbation.</translation>
    </message>
    <message>
        <source>The inputs are not what this model was checked with.</source>
        <translation>Les entrées ne sont pas celles avec lesquelles ce modèle a été vérifié.</translation>
    </message>
    <message>
        <source>The inputs in that table</source>
        <translation>Les entrées dans ce tableau</translation>
    </message>
    <message>
        <source>The inputs of {model} no longer look like the reference data</source>
        <translation>Les entrées de {model} ne ressemblent plus aux données de référence</translation>
    </message>
    <message>
        <source>The inputs together are as in the reference: {share} % of its own rows lie as far or farther.</source>
        <translation>Les entrées ensemble sont comme dans la référence&#xa0;: {share}&#xa0;% de ses propres lignes sont aussi loin ou plus loin.</translation>
    </message>
    <message>
        <source>The inputs together are unlike the reference: of its # held-out row {farther} lies as far.|The inputs together are unlike the reference: of its # held-out rows {farther} lie as far.</source>
        <translation>Les entrées ensemble diffèrent de la référence&#xa0;: de sa # ligne mise à part, {farther} est aussi loin.|Les entrées ensemble diffèrent de la référence&#xa0;: de ses # lignes mises à part, {farther} sont aussi loin.</translation>
    </message>
    <message>
        <source>The large sign says whether the inputs of the model are those it was checked with. A grey tick: as checked. A yellow triangle: use with care. A red octagon: do not rely on this prediction. A violet diamond: EdgeWatch cannot judge. A crossed-out eye: nothing is being watched, so nothing is known.

Below it stand the last prediction with the range accepted from the reference data, its course over half an hour or over the range chosen above, and the inputs that lie farthest from the reference, in robust standard deviations (σ). Dashed lines mark changes of the equipment, the model or the clock. The shaded band of a chart is the accepted range; choose another input in the list above its chart. “Why this result” (Ctrl+Y) asks the model which inputs moved it, and shows the most similar reference cases.

EdgeWatch is not the alarm system of the equipment.</source>
        <translation>Le grand signe dit si les entrées du modèle sont celles avec lesquelles il a été vérifié. Une coche grise&#xa0;: conformes. Un triangle jaune&#xa0;: à utiliser avec prudence. Un octogone rouge&#xa0;: ne vous fiez pas à cette prédiction. Un losange violet&#xa0;: EdgeWatch ne peut pas juger. Un œil barré&#xa0;: rien n’est surveillé, donc rien n’est connu.

En dessous figurent la dernière prédiction avec la plage acceptée d’après les données de référence, son évolution sur une demi-heure ou sur la période choisie en haut, et les entrées les plus éloignées de la référence, en écarts types robustes (σ). Les traits tiretés marquent les changements de l’équipement, du modèle ou de l’horloge. La bande ombrée d’un graphique est la plage acceptée&#xa0;; choisissez une autre entrée dans la liste au-dessus de son graphique. «&#xa0;Pourquoi ce résultat&#xa0;» (Ctrl+Y) demande au modèle quelles entrées l’ont déplacé, et montre les cas de référence les plus semblables.

EdgeWatch n’est pas le système d’alarme de l’équipement.</translation>
    </message>
    <message>
        <source>The log goes on from every receipt and bundle that it was held against: nothing that was sealed then was cut off or replaced.</source>
        <translation>Le registre prolonge chaque reçu et chaque dossier auxquels il a été comparé : rien de ce qui était scellé alors n’a été coupé ni remplacé.</translation>
    </message>
    <message>
        <source>The measuring was cancelled.</source>
        <translation>La mesure a été annulée.</translation>
    </message>
    <message>
        <source>The memory of the graphics processor is {value} % full</source>
        <translation>La mémoire du processeur graphique est pleine à {value}&#xa0;%</translation>
    </message>
    <message>
        <source>The memory of the workstation is nearly used up.</source>
        <translation>La mémoire du poste de travail est presque épuisée.</translation>
    </message>
    <message>
        <source>The memory of this workstation is {value} % full</source>
        <translation>La mémoire de ce poste de travail est pleine à {value}&#xa0;%</translation>
    </message>
    <message>
        <source>The model is asked again, with readings of the reference …</source>
        <translation>Le modèle est de nouveau interrogé, avec des relevés de la référence …</translation>
    </message>
    <message>
        <source>The model takes # column.|The model takes # columns.</source>
        <translation>Le modèle prend # colonne.|Le modèle prend # colonnes.</translation>
    </message>
    <message>
        <source>The model takes much longer for an answer than it used to.</source>
        <translation>Le modèle met beaucoup plus longtemps à répondre qu’avant.</translation>
    </message>
    <message>
        <source>The model takes {width} columns; {n} are named.</source>
        <translation>Le modèle prend {width} colonnes&#xa0;; {n} sont nommées.</translation>
    </message>
    <message>
        <source>The model {model} answers slowly</source>
        <translation>Le modèle {model} répond lentement</translation>
    </message>
    <message>
        <source>The model {model} failed</source>
        <translation>Le modèle {model} a échoué</translation>
    </message>
    <message>
        <source>The model {model} gives results outside the range it was checked with</source>
        <translation>Le modèle {model} donne des résultats hors de la plage pour laquelle il a été vérifié</translation>
    </message>
    <message>
        <source>The model {model} has made no prediction</source>
        <translation>Le modèle {model} n’a fait aucune prédiction</translation>
    </message>
    <message>
        <source>The model {model} has made too few predictions yet to compare.</source>
        <translation>Le modèle {model} a encore fait trop peu de prédictions pour comparer.</translation>
    </message>
    <message>
        <source>The model {model} has no reference to compare its inputs with.</source>
        <translation>Le modèle {model} n’a pas de référence à laquelle comparer ses entrées.</translation>
    </message>
    <message>
        <source>The model {model} is estimated to be worse than is accepted</source>
        <translation>Le modèle {model} est estimé moins bon qu’accepté</translation>
    </message>
    <message>
        <source>The model {model} is right less often than is accepted</source>
        <translation>Le modèle {model} a raison moins souvent qu’accepté</translation>
    </message>
    <message>
        <source>The model {model} is right less often than is accepted in a part of the cases</source>
        <translation>Le modèle {model} a raison moins souvent qu’accepté dans une partie des cas</translation>
    </message>
    <message>
        <source>The model {model} lacks new readings more often than it was checked with</source>
        <translation>Le modèle {model} manque de nouveaux relevés plus souvent que lors de sa vérification</translation>
    </message>
    <message>
        <source>The model {model} receives values outside the range it was checked with</source>
        <translation>Le modèle {model} reçoit des valeurs hors de la plage pour laquelle il a été vérifié</translation>
    </message>
    <message>
        <source>The model {model} was changed</source>
        <translation>Le modèle {model} a été changé</translation>
    </message>
    <message>
        <source>The most frequent alarms</source>
        <translation>Les alarmes les plus fréquentes</translation>
    </message>
    <message>
        <source>The name of # person who acted|The names of # people who acted</source>
        <translation>Le nom de # personne qui a agi|Les noms de # personnes qui ont agi</translation>
    </message>
    <message>
        <source>The oldest of the record was retired ({subject})</source>
        <translation>Le plus ancien du journal a été retiré ({subject})</translation>
    </message>
    <message>
        <source>The other input: {change}.|The other # inputs together: {change}.</source>
        <translation>L’autre entrée&#xa0;: {change}.|Les # autres entrées ensemble&#xa0;: {change}.</translation>
    </message>
    <message>
        <source>The picture could not be written to {file}.</source>
        <translation>L’image n’a pas pu être écrite dans {file}.</translation>
    </message>
    <message>
        <source>The processors of the workstation are busy all the time.</source>
        <translation>Les processeurs du poste de travail sont occupés en permanence.</translation>
    </message>
    <message>
        <source>The processors of this workstation are {value} % busy</source>
        <translation>Les processeurs de ce poste de travail sont occupés à {value}&#xa0;%</translation>
    </message>
    <message>
        <source>The program that runs {model} has ended without being closed</source>
        <translation>Le programme qui exécute {model} s’est terminé sans être fermé</translation>
    </message>
    <message>
        <source>The quiet preset is in force then.</source>
        <translation>Le préréglage discret est alors en vigueur.</translation>
    </message>
    <message>
        <source>The record cannot be read just now ({error}). It is tried again every second; if this stands, keep the folder {folder} as it is and call support.</source>
        <translation>Le journal est illisible en ce moment ({error}). Un nouvel essai a lieu chaque seconde&#xa0;; si cela persiste, gardez le dossier {folder} tel quel et appelez le support.</translation>
    </message>
    <message>
        <source>The record is damaged</source>
        <translation>Le journal est endommagé</translation>
    </message>
    <message>
        <source>The record is full</source>
        <translation>Le journal est plein</translation>
    </message>
    <message>
        <source>The record may &amp;become</source>
        <translation>Taille maximale du &amp;journal</translation>
    </message>
    <message>
        <source>The record may become {gb} GB</source>
        <translation>Le journal peut atteindre {gb} GB</translation>
    </message>
    <message>
        <source>The record takes {size} before it is packed; {room} must be free meanwhile.</source>
        <translation>Le journal occupe {size} avant compression&#xa0;; {room} doivent être libres entre-temps.</translation>
    </message>
    <message>
        <source>The results of {model} no longer look like those of the reference data</source>
        <translation>Les résultats de {model} ne ressemblent plus à ceux des données de référence</translation>
    </message>
    <message>
        <source>The rows of this window, or the reference, are no longer there to compare.</source>
        <translation>Les lignes de cette fenêtre, ou la référence, ne sont plus là pour comparer.</translation>
    </message>
    <message>
        <source>The same on the command line:</source>
        <translation>La même chose en ligne de commande&#xa0;:</translation>
    </message>
    <message>
        <source>The same on the command line: {command}</source>
        <translation>La même chose en ligne de commande&#xa0;: {command}</translation>
    </message>
    <message>
        <source>The sealed record has been altered</source>
        <translation>Le journal scellé a été altéré</translation>
    </message>
    <message>
        <source>The self-test is running …</source>
        <translation>L’autotest est en cours …</translation>
    </message>
    <message>
        <source>The settings of the alarms changed</source>
        <translation>Les réglages des alarmes ont changé</translation>
    </message>
    <message>
        <source>The share of the disk in use is at the limit or above for 5 min; or by the trend of up to 7 days, known after one, it will be full within forecast_days. Clears after 30 min below the clear level and with twice as many days left.</source>
        <translation>La part du disque utilisée est à la limite ou au-dessus pendant 5 min&#xa0;; ou, selon la tendance de 7 jours au plus, connue après un jour, il sera plein dans forecast_days. Disparaît après 30 min sous le seuil de disparition et avec deux fois plus de jours restants.</translation>
    </message>
    <message>
        <source>The slot feeds no model, so no prediction hangs on it.</source>
        <translation>L’emplacement n’alimente aucun modèle&#xa0;: aucune prédiction n’en dépend donc.</translation>
    </message>
    <message>
        <source>The slot is MISSING, or its port interrupted, for 5 s. Clears when it has been back for 5 s, and where it was gone three times within 10 min, for 60 s and 5 s.</source>
        <translation>L’emplacement est MISSING, ou son port interrompu, depuis 5 s. Disparaît quand il est de retour depuis 5 s, et s’il a été absent trois fois en 10 min, depuis 60 s et 5 s.</translation>
    </message>
    <message>
        <source>The slot is SUSPECT for 30 s: advisory evidence alone, and the identification that was demanded at once did not prove the unit. Clears 60 s after it did, or on approval.</source>
        <translation>L’emplacement est SUSPECT depuis 30 s&#xa0;: indices consultatifs seuls, et l’identification aussitôt demandée n’a pas prouvé l’appareil. Disparaît 60 s après qu’elle l’a fait, ou avec l’approbation.</translation>
    </message>
    <message>
        <source>The slot is UNVERIFIED for 60 s: no enrolment, or no identity was read. Clears with the first identification.</source>
        <translation>L’emplacement est UNVERIFIED depuis 60 s&#xa0;: aucun appareil enregistré, ou aucune identité n’a été lue. Disparaît avec la première identification.</translation>
    </message>
    <message>
        <source>The state of the {slot} is not known.</source>
        <translation>L’état de l’appareil {slot} n’est pas connu.</translation>
    </message>
    <message>
        <source>The system may soon end programs, the one that runs the model among them. Let the site engineer close what is not needed.</source>
        <translation>Le système peut bientôt arrêter des programmes, dont celui qui exécute le modèle. Demandez à l’ingénieur du site de fermer ce qui n’est pas nécessaire.</translation>
    </message>
    <message>
        <source>The time shown on the other pages</source>
        <translation>La période affichée sur les autres pages</translation>
    </message>
    <message>
        <source>The unit has changed again while this was open.</source>
        <translation>L’appareil a de nouveau changé pendant que ceci était ouvert.</translation>
    </message>
    <message>
        <source>The unit of a slot is gone or no longer answers.</source>
        <translation>L’appareil d’un emplacement a disparu ou ne répond plus.</translation>
    </message>
    <message>
        <source>The unit of {slot} is connected as {other}</source>
        <translation>L’appareil de {slot} est connecté comme {other}</translation>
    </message>
    <message>
        <source>The whole band of an estimate lies beyond the accepted limit in two windows of predictions in a row. Clears with the first window where it does not.</source>
        <translation>Toute la bande d’une estimation est au-delà de la limite acceptée dans deux fenêtres de prédictions de suite. Disparaît avec la première fenêtre où elle ne l’est pas.</translation>
    </message>
    <message>
        <source>The window after</source>
        <translation>La fenêtre suivante</translation>
    </message>
    <message>
        <source>The window before</source>
        <translation>La fenêtre précédente</translation>
    </message>
    <message>
        <source>The window opens when I log in</source>
        <translation>La fenêtre s’ouvre quand je me connecte</translation>
    </message>
    <message>
        <source>The {slot} behaves unlike the approved unit</source>
        <translation>L’appareil {slot} ne se comporte pas comme celui approuvé</translation>
    </message>
    <message>
        <source>The {slot} behaves unlike the approved unit.</source>
        <translation>L’appareil {slot} ne se comporte pas comme celui approuvé.</translation>
    </message>
    <message>
        <source>The {slot} does not answer</source>
        <translation>L’appareil {slot} ne répond pas</translation>
    </message>
    <message>
        <source>The {slot} does not answer.</source>
        <translation>L’appareil {slot} ne répond pas.</translation>
    </message>
    <message>
        <source>The {slot} has another adapter</source>
        <translation>L’appareil {slot} a un autre adaptateur</translation>
    </message>
    <message>
        <source>The {slot} has moved, or is a twin</source>
        <translation>L’appareil {slot} a été déplacé, ou est un jumeau</translation>
    </message>
    <message>
        <source>The {slot} has other firmware</source>
        <translation>L’appareil {slot} a un autre micrologiciel</translation>
    </message>
    <message>
        <source>The {slot} is a rejected unit</source>
        <translation>L’appareil {slot} est un appareil rejeté</translation>
    </message>
    <message>
        <source>The {slot} is connected at another port</source>
        <translation>L’appareil {slot} est connecté à un autre port</translation>
    </message>
    <message>
        <source>The {slot} is connected at another port.</source>
        <translation>L’appareil {slot} est connecté à un autre port.</translation>
    </message>
    <message>
        <source>The {slot} is no longer approved</source>
        <translation>L’appareil {slot} n’est plus approuvé</translation>
    </message>
    <message>
        <source>The {slot} is not the approved unit.</source>
        <translation>L’appareil {slot} n’est pas l’appareil approuvé.</translation>
    </message>
    <message>
        <source>The {slot} is of the approved type; this unit cannot be told from its twin.</source>
        <translation>L’appareil {slot} est du type approuvé&#xa0;; cet exemplaire ne peut être distingué de son jumeau.</translation>
    </message>
    <message>
        <source>The {slot} is under maintenance.</source>
        <translation>L’appareil {slot} est en maintenance.</translation>
    </message>
    <message>
        <source>The {slot} or its adapter changed</source>
        <translation>L’appareil {slot} ou son adaptateur a changé</translation>
    </message>
    <message>
        <source>The {slot} shows the unit of {other}: are the cables crossed?</source>
        <translation>L’emplacement {slot} montre l’appareil de {other}&#xa0;: les câbles sont-ils croisés&#xa0;?</translation>
    </message>
    <message>
        <source>The {slot} was replaced</source>
        <translation>L’appareil {slot} a été remplacé</translation>
    </message>
    <message>
        <source>The {slot} was replaced or updated</source>
        <translation>L’appareil {slot} a été remplacé ou mis à jour</translation>
    </message>
    <message>
        <source>There are more alarms than one person can handle: {a_day} a day, where {most} are too many. Begin with the most frequent code.</source>
        <translation>Il y a plus d’alarmes qu’une personne ne peut en traiter&#xa0;: {a_day} par jour, alors que {most} sont trop. Commencez par le code le plus fréquent.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Un fichier de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>There is no baseline to compare with.</source>
        <translation>Il n’y a pas de base de référence à laquelle comparer.</translation>
    </message>
    <message>
        <source>There is no baseline to compare with. Build one from reference data: edgewatch baseline build MODEL REFERENCE.csv</source>
        <translation>Il n’y a pas de base de référence à laquelle comparer. Construisez-en une à partir de données de référence&#xa0;: edgewatch baseline build MODEL REFERENCE.csv</translation>
    </message>
    <message>
        <source>There is no course of it: {note}.</source>
        <translation>Aucune évolution disponible&#xa0;: {note}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Il n’y a pas de dossier {folder}.</translation>
    </message>
    <message>
        <source>There is no room for what has to be recorded or kept.</source>
        <translation>Il n’y a pas de place pour ce qui doit être consigné ou conservé.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such port now.</source>
        <translation>Ce port n’existe pas en ce moment.</translation>
    </message>
    <message>
        <source>There is not enough room: {free} are free in that folder, {needed} are needed.</source>
        <translation>Il n’y a pas assez de place&#xa0;: {free} sont libres dans ce dossier, {needed} sont nécessaires.</translation>
    </message>
    <message>
        <source>There is nothing to do: new alarms appear here by themselves.</source>
        <translation>Il n’y a rien à faire&#xa0;: les nouvelles alarmes apparaissent ici d’elles-mêmes.</translation>
    </message>
    <message>
        <source>There is nothing to measure in this stretch of time.</source>
        <translation>Il n’y a rien à mesurer dans cette période.</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Il n’y a encore rien à montrer.</translation>
    </message>
    <message>
        <source>There is too little to say whether the inputs are as checked.</source>
        <translation>Il y a trop peu pour dire si les entrées sont conformes.</translation>
    </message>
    <message>
        <source>There {floods:was # flood|were # floods} of more than 10 alarms in 10 min. Look in History for what began each, and see that its consequences stand under it.</source>
        <translation>Il y a eu {floods:# avalanche|# avalanches} de plus de 10 alarmes en 10 min. Cherchez dans Historique ce qui a déclenché chacune, et vérifiez que ses conséquences figurent sous elle.</translation>
    </message>
    <message>
        <source>These are the serial ports of this workstation. Nothing is opened yet. Where this user may not open a port, the exact remedy stands below.</source>
        <translation>Voici les ports série de ce poste de travail. Rien n’est encore ouvert. Là où cet utilisateur ne peut pas ouvrir un port, le remède exact figure en dessous.</translation>
    </message>
    <message>
        <source>These predictions are not divided into parts, or are all of one part.</source>
        <translation>Ces prédictions ne sont pas divisées en parties, ou sont toutes d’une même partie.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess.</source>
        <translation>Ce PIN est trop facile à deviner.</translation>
    </message>
    <message>
        <source>This alarm is wanted</source>
        <translation>Cette alarme est souhaitée</translation>
    </message>
    <message>
        <source>This alarm was not useful</source>
        <translation>Cette alarme n’était pas utile</translation>
    </message>
    <message>
        <source>This changes nothing about the alarm. The alarm health counts how often each kind was of no use, and names the setting that would make it quieter.</source>
        <translation>Cela ne change rien à l’alarme. La qualité des alarmes compte combien de fois chaque type n’a servi à rien, et indique le réglage qui la rendrait plus discrète.</translation>
    </message>
    <message>
        <source>This desktop (Wayland) lets no program keep its window above others. Set “always on top” in the menu of the corner view&apos;s title bar, or use the full screen.</source>
        <translation>Ce bureau (Wayland) ne laisse aucun programme garder sa fenêtre au-dessus des autres. Activez «&#xa0;toujours au premier plan&#xa0;» dans le menu de la barre de titre de la vue en coin, ou utilisez le plein écran.</translation>
    </message>
    <message>
        <source>This desktop runs Wayland, where no program can keep itself above others. Use the full screen, a rule of your desktop that keeps the window on top, or a session on X11.</source>
        <translation>Ce bureau utilise Wayland, où aucun programme ne peut se maintenir au-dessus des autres. Utilisez le plein écran, une règle de votre bureau qui garde la fenêtre au premier plan, ou une session X11.</translation>
    </message>
    <message>
        <source>This is a recorded site: it shows what was, and nothing is being checked.</source>
        <translation>Ceci est un site archivé&#xa0;: il montre ce qui était, et rien n’est vérifié.</translation>
    </message>
    <message>
        <source>This is a recorded site: nothing can be decided here.</source>
        <translation>Ceci est un site archivé&#xa0;: rien ne peut être décidé ici.</translation>
    </message>
    <message>
        <source>This is an opened bundle: export from the site that it came from.</source>
        <translation>Ceci est un dossier d’audit ouvert&#xa0;: exportez depuis le site dont il provient.</translation>
    </message>
    <message>
        <source>This is an opened bundle: hand on its file instead.</source>
        <translation>Ceci est un dossier d’audit ouvert&#xa0;: transmettez plutôt son fichier.</translation>
    </message>
    <message>
        <source>This is an opened bundle: nothing in it can be changed.</source>
        <translation>Ceci est un dossier d’audit ouvert&#xa0;: rien n’y peut être modifié.</translation>
    </message>
    <message>
        <source>This is an opened bundle: nothing of it can be started.</source>
        <translation>Ceci est un dossier d’audit ouvert&#xa0;: rien n’y peut être démarré.</translation>
    </message>
    <message>
        <source>This is the unit enrolled for slot {slot}.</source>
        <translation>C’est l’appareil enregistré pour l’emplacement {slot}.</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Ce programme</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>Ce site</translation>
    </message>
    <message>
        <source>This unit was {rejected}; approving overrules that.</source>
        <translation>Cet appareil a été rejeté ({rejected})&#xa0;; l’approuver annule cela.</translation>
    </message>
    <message>
        <source>This user may open all of them.</source>
        <translation>Cet utilisateur peut tous les ouvrir.</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Cette fenêtre</translation>
    </message>
    <message>
        <source>This window: language, colours, size of text, notices and sound belong to you, not to the site, and hold at once. Sound is off until you ask for it. EdgeWatch is not the alarm system of the equipment.

Alarms: the rules in force, and where each was set. A preset says how many alarms a site wants; single rules are changed in the form. A change is written into site.toml, where comments stay as they are, checked before it holds, and put into the record under your name. Rules without which nobody could tell what to rely on cannot be switched off.

People: who may act here, in which role, and with which PIN. Nobody has to be enrolled; once somebody is, nothing is done without a PIN.

Site and program: where things are, how long the record is kept, and the versions that support will ask for. Check this workstation finds what is wrong there, with its remedy, and saves what support needs.

The same by command: edgewatch alarms preset, alarms --explain-codes, autostart, people, record limit, doctor.</source>
        <translation>Cette fenêtre&#xa0;: la langue, les couleurs, la taille du texte, les notifications et le son vous appartiennent, pas au site, et s’appliquent aussitôt. Le son est coupé tant que vous ne le demandez pas. EdgeWatch n’est pas le système d’alarme de l’équipement.

Alarmes&#xa0;: les règles en vigueur, et où chacune a été réglée. Un préréglage dit combien d’alarmes un site souhaite&#xa0;; les règles individuelles se modifient dans le formulaire. Une modification est écrite dans site.toml, où les commentaires restent tels quels, vérifiée avant de s’appliquer, et consignée au journal sous votre nom. Les règles sans lesquelles personne ne pourrait dire à quoi se fier ne peuvent pas être désactivées.

Personnes&#xa0;: qui peut agir ici, dans quel rôle et avec quel PIN. Personne n’est tenu d’être enregistré&#xa0;; dès que quelqu’un l’est, rien ne se fait sans PIN.

Site et programme&#xa0;: où se trouvent les choses, combien de temps le journal est conservé, et les versions que le support demandera. « Vérifier ce poste de travail » trouve ce qui n’y va pas, avec le remède, et sauvegarde ce dont le support a besoin.

De même par commande&#xa0;: edgewatch alarms preset, alarms --explain-codes, autostart, people, record limit, doctor.</translation>
    </message>
    <message>
        <source>What was altered in the ten seconds or so before it was sealed, and what was never sealed.</source>
        <translation>Ce qui a été altéré dans la dizaine de secondes avant d’être scellé, et ce qui n’a jamais été scellé.</translation>
    </message>
    <message>
        <source>A chain of keys was begun ({subject})</source>
        <translation>Une chaîne de clés a été commencée ({subject})</translation>
    </message>
    <message>
        <source>A name was locked after too many wrong PINs ({subject})</source>
        <translation>Un nom a été verrouillé après trop de PIN erronés ({subject})</translation>
    </message>
    <message>
        <source>A receipt is being made.</source>
        <translation>Un reçu est en cours de création.</translation>
    </message>
    <message>
        <source>A wrong PIN was given ({subject})</source>
        <translation>Un PIN erroné a été saisi ({subject})</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Always: the report, the alarm journal, equipment and decisions, what people did, models and their hashes, baselines, site.toml without what is private, the list of the software, and the record with all that was measured, its seals and a receipt.</source>
        <translation>Toujours&#xa0;: le rapport, l’historique des alarmes, l’équipement et les décisions, les actions des personnes, les modèles et leurs empreintes, les bases de référence, site.toml sans ce qui est privé, la liste des logiciels, et le journal avec tout ce qui a été mesuré, ses scellés et un reçu.</translation>
    </message>
    <message>
        <source>An agent runs, but nothing has been sealed for a minute or more.</source>
        <translation>Un agent est en marche, mais rien n’a été scellé depuis une minute ou plus.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Checking the chain of seals</source>
        <translation>Vérification de la chaîne des scellés</translation>
    </message>
    <message>
        <source>Checking the records</source>
        <translation>Vérification des lignes du journal</translation>
    </message>
    <message>
        <source>Choose a role.</source>
        <translation>Choisissez un rôle.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+9: pages · F6: next region · Ctrl+K: acknowledge · Ctrl+Y: why this result · Ctrl+L: sign in or out · Ctrl+Left, Ctrl+Right: earlier, later · Ctrl++, Ctrl+-: closer, wider · F11: full screen · Esc: back · F1: this help</source>
        <translation>Ctrl+1 à Ctrl+9&#xa0;: pages · F6&#xa0;: zone suivante · Ctrl+K&#xa0;: acquitter · Ctrl+Y&#xa0;: pourquoi ce résultat · Ctrl+L&#xa0;: se connecter ou se déconnecter · Ctrl+Gauche, Ctrl+Droite&#xa0;: plus tôt, plus tard · Ctrl++, Ctrl+-&#xa0;: plus près, plus large · F11&#xa0;: plein écran · Échap&#xa0;: retour · F1&#xa0;: cette aide</translation>
    </message>
    <message>
        <source>End {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Every sealed record is checked …</source>
        <translation>Chaque ligne scellée est vérifiée …</translation>
    </message>
    <message>
        <source>Fill in a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message>
        <source>Fill in the same PIN twice.</source>
        <translation>Saisissez deux fois le même PIN.</translation>
    </message>
    <message>
        <source>Fill in your PIN.</source>
        <translation>Saisissez votre PIN.</translation>
    </message>
    <message>
        <source>Fingerprint of the first key</source>
        <translation>Empreinte de la première clé</translation>
    </message>
    <message>
        <source>Fingerprint of the first key, SHA256:…, as noted down before (optional)</source>
        <translation>Empreinte de la première clé, SHA256:…, telle que notée auparavant (facultatif)</translation>
    </message>
    <message>
        <source>First key: {fingerprint}. Note it down outside of this site: with it a whole record put in the place of this one is found out.</source>
        <translation>Première clé&#xa0;: {fingerprint}. Notez-la hors de ce site&#xa0;: elle permet de découvrir qu’un journal entier a été mis à la place de celui-ci.</translation>
    </message>
    <message>
        <source>Go to au&amp;dit</source>
        <translation>Aller à l’au&amp;dit</translation>
    </message>
    <message>
        <source>How far the record is sealed</source>
        <translation>Jusqu’où le journal est scellé</translation>
    </message>
    <message>
        <source>I have looked through the record of this time and have seen to what needed it.</source>
        <translation>J’ai parcouru le journal de cette période et j’ai fait le nécessaire.</translation>
    </message>
    <message>
        <source>I was on duty in this time. I know which alarms stand, and have passed them on.</source>
        <translation>J’étais de service pendant cette période. Je sais quelles alarmes sont présentes et je les ai transmises.</translation>
    </message>
    <message>
        <source>Intact: every sealed record is as it was written.</source>
        <translation>Intact&#xa0;: chaque ligne scellée est telle qu’elle a été écrite.</translation>
    </message>
    <message>
        <source>It cannot be saved: {why}</source>
        <translation>Sauvegarde impossible&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Key of the next seal</source>
        <translation>Clé du prochain scellé</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Dernière vérification</translation>
    </message>
    <message>
        <source>Load or memory in use of a graphics processor, the mean of a minute, is at the limit or above for 10 min; or it is 90 °C or hotter, or slows itself down for heat or want of power; or a model runs without the accelerator that it asked for. Clears after 5 min below the clear level and 85 °C, and when the model runs as it asked.</source>
        <translation>La charge ou la mémoire utilisée d’un processeur graphique, moyenne d’une minute, est à la limite ou au-dessus pendant 10 min&#xa0;; ou il est à 90 °C ou plus, ou se ralentit lui-même à cause de la chaleur ou d’un manque de courant&#xa0;; ou un modèle fonctionne sans l’accélérateur qu’il a demandé. Disparaît après 5 min sous le seuil de disparition et sous 85 °C, et quand le modèle fonctionne comme demandé.</translation>
    </message>
    <message>
        <source>Looking at what is left</source>
        <translation>Examen de ce qui reste</translation>
    </message>
    <message>
        <source>NOT intact: # thing is not as it was sealed.|NOT intact: # things are not as they were sealed.</source>
        <translation>NON intact&#xa0;: # élément n’est pas tel que scellé.|NON intact&#xa0;: # éléments ne sont pas tels que scellés.</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Nom&#xa0;: {name}</translation>
    </message>
    <message>
        <source>New &amp;PIN</source>
        <translation>Nouveau &amp;PIN</translation>
    </message>
    <message>
        <source>New &amp;PIN …</source>
        <translation>Nouveau &amp;PIN …</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nouveau PIN</translation>
    </message>
    <message>
        <source>New PIN of {name}</source>
        <translation>Nouveau PIN de {name}</translation>
    </message>
    <message>
        <source>New PIN, once more</source>
        <translation>Nouveau PIN, encore une fois</translation>
    </message>
    <message>
        <source>Nobody has signed anything off yet.</source>
        <translation>Personne n’a encore rien signé.</translation>
    </message>
    <message>
        <source>Nobody is enrolled: everybody acts under the name that they give. As soon as one person is added here, every action takes a name of this list and a PIN, in the window and by command. The first has to be an engineer.</source>
        <translation>Personne n’est enregistré&#xa0;: chacun agit sous le nom qu’il indique. Dès qu’une personne est ajoutée ici, toute action demande un nom de cette liste et un PIN, dans la fenêtre comme par commande. La première doit avoir le rôle d’ingénieur.</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Personne n’est connecté</translation>
    </message>
    <message>
        <source>Not sealed since {time}</source>
        <translation>Non scellé depuis {time}</translation>
    </message>
    <message>
        <source>Not sealed yet</source>
        <translation>Pas encore scellé</translation>
    </message>
    <message>
        <source>Not signed: {why}</source>
        <translation>Non signé&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Nothing could be sealed ({subject})</source>
        <translation>Rien n’a pu être scellé ({subject})</translation>
    </message>
    <message>
        <source>Nothing has been sealed yet.</source>
        <translation>Rien n’a encore été scellé.</translation>
    </message>
    <message>
        <source>Nothing has been sealed yet: an agent seals while it runs.</source>
        <translation>Rien n’a encore été scellé&#xa0;: un agent scelle tant qu’il est en marche.</translation>
    </message>
    <message>
        <source>Nothing in it is sealed: that the record was not altered before is not proved.</source>
        <translation>Rien n’y est scellé&#xa0;: il n’est pas prouvé que le journal n’a pas été altéré auparavant.</translation>
    </message>
    <message>
        <source>Ol&amp;der bundle (optional)</source>
        <translation>Dossier plus &amp;ancien (facultatif)</translation>
    </message>
    <message>
        <source>Only these people act at this site, each with a PIN that nobody else knows. What they did stays in the record when they are ended. Which role may do what: edgewatch people roles.</source>
        <translation>Seules ces personnes agissent sur ce site, chacune avec un PIN que personne d’autre ne connaît. Ce qu’elles ont fait reste dans le journal quand elles sont retirées. Quel rôle peut faire quoi&#xa0;: edgewatch people roles.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN de {name}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Photograph the code, or keep the file or the paper where nobody of this site can change it. Whoever alters the record up to this moment is found out by it.</source>
        <translation>Photographiez le code, ou gardez le fichier ou le papier là où personne de ce site ne peut le modifier. Il permet de découvrir toute altération du journal jusqu’à ce moment.</translation>
    </message>
    <message>
        <source>Predictions and sketches also as Parquet</source>
        <translation>Prédictions et résumés aussi en Parquet</translation>
    </message>
    <message>
        <source>QR code of the receipt</source>
        <translation>Code QR du reçu</translation>
    </message>
    <message>
        <source>R&amp;eceipt …</source>
        <translation>R&amp;eçu …</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Receipts (*.txt)</source>
        <translation>Reçus (*.txt)</translation>
    </message>
    <message>
        <source>Records that were forged by somebody who controlled the workstation when they were sealed.</source>
        <translation>Les lignes falsifiées par quelqu’un qui contrôlait le poste de travail quand elles ont été scellées.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late and differ in the last digits. Let the site engineer see to the driver, and start the program again.</source>
        <translation>Les résultats ne sont pas faux, mais peuvent tarder et différer dans les derniers chiffres. Demandez à l’ingénieur du site de vérifier le pilote et de relancer le programme.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late. Let the site engineer check its power supply and cables.</source>
        <translation>Les résultats ne sont pas faux, mais peuvent tarder. Demandez à l’ingénieur du site de vérifier son alimentation et ses câbles.</translation>
    </message>
    <message>
        <source>Review of the record</source>
        <translation>Revue du journal</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Sauvegarder le reçu</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Sauvegardé&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Say what signing it means.</source>
        <translation>Dites ce que signifie la signature.</translation>
    </message>
    <message>
        <source>Sealed up to</source>
        <translation>Scellé jusqu’à</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>Scellés</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Vacation</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Sign in first, at the foot of the window (Ctrl+L).</source>
        <translation>Connectez-vous d’abord, au bas de la fenêtre (Ctrl+L).</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>Se connecter …</translation>
    </message>
    <message>
        <source>Sign off a rev&amp;iew …</source>
        <translation>Signer une r&amp;evue …</translation>
    </message>
    <message>
        <source>Sign off the s&amp;hift …</source>
        <translation>Signer la &amp;vacation …</translation>
    </message>
    <message>
        <source>Sign off: {what}</source>
        <translation>Signer&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>Signé.</translation>
    </message>
    <message>
        <source>Signing …</source>
        <translation>Signature …</translation>
    </message>
    <message>
        <source>Single predictions, labels and explanations outside of the period: their batches were left out when the bundle was exported, and that they lie outside of it is the exporter&apos;s word.</source>
        <translation>Les prédictions individuelles, étiquettes et explications hors de la période&#xa0;: leurs lots ont été omis à l’exportation du dossier, et qu’ils sont hors de la période, seul l’exportateur l’affirme.</translation>
    </message>
    <message>
        <source>Single predictions, labels and explanations: they were left out when the bundle was exported, so what the report says of them cannot be counted anew.</source>
        <translation>Prédictions individuelles, étiquettes et explications&#xa0;: elles ont été omises à l’exportation du dossier, si bien que ce qu’en dit le rapport ne peut pas être recompté.</translation>
    </message>
    <message>
        <source>Somebody tried what their role may not do ({subject})</source>
        <translation>Quelqu’un a tenté ce que son rôle ne permet pas ({subject})</translation>
    </message>
    <message>
        <source>Text of the receipt: {text}</source>
        <translation>Texte du reçu&#xa0;: {text}</translation>
    </message>
    <message>
        <source>That the record was not replaced as a whole, seals and keys with it: the fingerprint of the first key, noted when the site began, would show it.</source>
        <translation>Que le journal n’a pas été remplacé en entier, scellés et clés compris&#xa0;: l’empreinte de la première clé, notée au début du site, le montrerait.</translation>
    </message>
    <message>
        <source>The agent checked the record against its seals</source>
        <translation>L’agent a vérifié le journal par ses scellés</translation>
    </message>
    <message>
        <source>The agent seals what it records every ten seconds, with a key that it throws away afterwards. Verify finds what was altered, taken out or put in since. What no seal can show is a record that was replaced as a whole, with its keys: against that hold a receipt or the fingerprint of the first key outside of this site.

A receipt is a few lines of text, also as a QR code, that say how far the record went. Sign off a shift, or a review of the record, and you are given one.

A bundle is one zip file with the record, a report that opens in any browser, and a signature. Whoever has it checks it with tools that every workstation has; README.txt in it says how. Nobody has to trust EdgeWatch for that.

Choose the time that it covers and what goes in. What it will hold, and what of it can point at a person, is counted before anything is made. Of the record, single predictions, labels and explanations are those of the time chosen, or left out altogether; all else is always of the whole time.

At the end stands the fingerprint of the key that signed. Tell it to the reader by another way than the file. A bundle that somebody sent is checked under Verify; Open shows it as a site in which nothing can be changed.

The same by command: edgewatch verify, receipt, sign-off, and bundle preview, export, verify, open.</source>
        <translation>L’agent scelle toutes les dix secondes ce qu’il consigne, avec une clé qu’il jette ensuite. Vérifier découvre ce qui a été altéré, retiré ou ajouté depuis. Ce qu’aucun scellé ne peut montrer, c’est un journal remplacé en entier, avec ses clés&#xa0;: comparez alors à un reçu ou à l’empreinte de la première clé, gardés hors de ce site.

Un reçu est fait de quelques lignes de texte, aussi sous forme de code QR, qui disent jusqu’où allait le journal. Signez une vacation, ou une revue du journal, et vous en recevez un.

Un dossier d’audit est un seul fichier zip avec le journal, un rapport lisible dans tout navigateur et une signature. Quiconque le possède le vérifie avec des outils présents sur tout poste de travail&#xa0;; le fichier README.txt qu’il contient explique comment. Personne n’a besoin de faire confiance à EdgeWatch pour cela.

Choisissez la période qu’il couvre, et ce qui y entre. Ce qu’il contiendra, et ce qui peut y désigner une personne, est compté avant toute création. Du journal, les prédictions individuelles, étiquettes et explications sont celles de la période choisie, ou entièrement omises&#xa0;; tout le reste couvre toujours toute la durée.

À la fin figure l’empreinte de la clé qui a signé. Communiquez-la au lecteur par une autre voie que le fichier. Un dossier envoyé par quelqu’un se vérifie sous Vérifier&#xa0;; Ouvrir le montre comme un site où rien ne peut être modifié.

De même par commande&#xa0;: edgewatch verify, receipt, sign-off, et bundle preview, export, verify, open.</translation>
    </message>
    <message>
        <source>The graphics processor slows itself down for want of power</source>
        <translation>Le processeur graphique se ralentit lui-même par manque de courant</translation>
    </message>
    <message>
        <source>The log is the one that began with the first key that was given.</source>
        <translation>Le registre est celui qui a commencé avec la première clé indiquée.</translation>
    </message>
    <message>
        <source>The memory of a graphics processor had errors ({subject})</source>
        <translation>La mémoire d’un processeur graphique a eu des erreurs ({subject})</translation>
    </message>
    <message>
        <source>The model {model} runs without the accelerator that it asked for</source>
        <translation>Le modèle {model} fonctionne sans l’accélérateur qu’il a demandé</translation>
    </message>
    <message>
        <source>The person fills in the PIN; nobody else should know it, and nobody can read it later.</source>
        <translation>La personne saisit elle-même le PIN&#xa0;; nul autre ne devrait le connaître, et nul ne peut le lire plus tard.</translation>
    </message>
    <message>
        <source>The receipt cannot be read: {why}</source>
        <translation>Le reçu est illisible&#xa0;: {why}</translation>
    </message>
    <message>
        <source>The record is being checked.</source>
        <translation>Le journal est en cours de vérification.</translation>
    </message>
    <message>
        <source>The record up to {date} {time}: {seals}</source>
        <translation>Le journal jusqu’au {date} {time}&#xa0;: {seals}</translation>
    </message>
    <message>
        <source>The seals follow one another without a gap; each is signed with the key that the one before it names.</source>
        <translation>Les scellés se suivent sans interruption&#xa0;; chacun est signé avec la clé que nomme le précédent.</translation>
    </message>
    <message>
        <source>The settings of the site changed ({subject})</source>
        <translation>Les réglages du site ont changé ({subject})</translation>
    </message>
    <message>
        <source>The time before the export: there are no seals inside this record. Whoever controlled the workstation before the export could have altered the record unnoticed.</source>
        <translation>Le temps d’avant l’exportation&#xa0;: il n’y a pas de scellés dans ce journal. Quiconque contrôlait le poste de travail avant l’exportation a pu altérer le journal sans être remarqué.</translation>
    </message>
    <message>
        <source>They act no more from then on. What they did stays in the record, signed.</source>
        <translation>Dès lors, cette personne n’agit plus. Ce qu’elle a fait reste dans le journal, signé.</translation>
    </message>
    <message>
        <source>This is an opened bundle: verify its file instead.</source>
        <translation>Ceci est un dossier ouvert&#xa0;: vérifiez plutôt son fichier.</translation>
    </message>
    <message>
        <source>This is no key.</source>
        <translation>Ce n’est pas une clé.</translation>
    </message>
    <message>
        <source>This is not the PIN of {name}. After some wrong ones the name is locked.</source>
        <translation>Ce n’est pas le PIN de {name}. Après quelques PIN erronés, le nom est verrouillé.</translation>
    </message>
    <message>
        <source>This record is from before there were seals.</source>
        <translation>Ce journal date d’avant les scellés.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Période affichée</translation>
    </message>
    <message>
        <source>Times around the jump are uncertain; let the site engineer check the clock.</source>
        <translation>Les heures autour du saut sont incertaines&#xa0;; demandez à l’ingénieur du site de vérifier l’horloge.</translation>
    </message>
    <message>
        <source>Timing, clock or signal of a unit differ from those of the approved one.</source>
        <translation>Les délais, l’horloge ou le signal d’un appareil diffèrent de ceux de l’appareil approuvé.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>To &amp;bundle…</source>
        <translation>&amp;Dossier d’audit…</translation>
    </message>
    <message>
        <source>To the end of the shift</source>
        <translation>Jusqu’à la fin de la vacation</translation>
    </message>
    <message>
        <source>Too few rows at that time to be judged.</source>
        <translation>Trop peu de lignes à ce moment pour juger.</translation>
    </message>
    <message>
        <source>Too few rows yet to judge drift</source>
        <translation>Encore trop peu de lignes pour juger la dérive</translation>
    </message>
    <message>
        <source>Too few to judge: {least} are needed.</source>
        <translation>Trop peu pour juger&#xa0;: il en faut {least}.</translation>
    </message>
    <message>
        <source>Train anew.</source>
        <translation>Réentraîner.</translation>
    </message>
    <message>
        <source>Treat results as unchecked until EdgeWatch can judge them.</source>
        <translation>Traitez les résultats comme non vérifiés jusqu’à ce qu’EdgeWatch puisse les juger.</translation>
    </message>
    <message>
        <source>Treat results as unchecked. Start the watching again, or tell the site engineer.</source>
        <translation>Traitez les résultats comme non vérifiés. Redémarrez la surveillance, ou prévenez l’ingénieur du site.</translation>
    </message>
    <message>
        <source>Trust state</source>
        <translation>État de confiance</translation>
    </message>
    <message>
        <source>Trust state: {phrase}</source>
        <translation>État de confiance&#xa0;: {phrase}</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Vérité</translation>
    </message>
    <message>
        <source>Truth by answer</source>
        <translation>Vérité par réponse</translation>
    </message>
    <message>
        <source>Truth by answer: no labels of this window, or no classes.</source>
        <translation>Vérité par réponse&#xa0;: aucune étiquette de cette fenêtre, ou aucune classe.</translation>
    </message>
    <message>
        <source>Truth by answer: {rows}</source>
        <translation>Vérité par réponse&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>T² of all inputs</source>
        <translation>T² de toutes les entrées</translation>
    </message>
    <message>
        <source>USB descriptors</source>
        <translation>Descripteurs USB</translation>
    </message>
    <message>
        <source>USB id</source>
        <translation>Id USB</translation>
    </message>
    <message>
        <source>USB type</source>
        <translation>Type USB</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Unit observed</source>
        <translation>Appareil observé</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Appareil inconnu</translation>
    </message>
    <message>
        <source>Unknown unit</source>
        <translation>Appareil inconnu</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Until it is returned</source>
        <translation>Jusqu’à sa remise en service</translation>
    </message>
    <message>
        <source>Until then drift and ranges cannot be judged, and the window says so. A reference can be learned later from recorded predictions: edgewatch baseline build NAME --record --from … --to …</source>
        <translation>Jusque-là, la dérive et les plages ne peuvent pas être jugées, et la fenêtre le dit. Une référence peut être apprise plus tard à partir de prédictions consignées&#xa0;: edgewatch baseline build NAME --record --from … --to …</translation>
    </message>
    <message>
        <source>Until: {time}</source>
        <translation>Jusqu’à&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Use it for one unit that names itself in two ways, never for two units.</source>
        <translation>Utilisez-le pour un appareil qui s’identifie de deux façons, jamais pour deux appareils.</translation>
    </message>
    <message>
        <source>Use its results for these cases with care; tell the site engineer.</source>
        <translation>Utilisez ses résultats pour ces cas avec prudence&#xa0;; prévenez l’ingénieur du site.</translation>
    </message>
    <message>
        <source>Use its results with care; tell the site engineer, who looks at the equipment first and then at the recommendation of `edgewatch performance`.</source>
        <translation>Utilisez ses résultats avec prudence&#xa0;; prévenez l’ingénieur du site, qui examine d’abord l’équipement puis la recommandation de `edgewatch performance`.</translation>
    </message>
    <message>
        <source>Use results with care until the unit is identified again.</source>
        <translation>Utilisez les résultats avec prudence jusqu’à ce que l’appareil soit de nouveau identifié.</translation>
    </message>
    <message>
        <source>Use results with care; let the site engineer check cables and approve the port.</source>
        <translation>Utilisez les résultats avec prudence&#xa0;; demandez à l’ingénieur du site de vérifier les câbles et d’approuver le port.</translation>
    </message>
    <message>
        <source>Use results with care; let the site engineer check the cables.</source>
        <translation>Utilisez les résultats avec prudence&#xa0;; demandez à l’ingénieur du site de vérifier les câbles.</translation>
    </message>
    <message>
        <source>Use results with care; let the site engineer look which unit it is, and approve it or put the approved one back.</source>
        <translation>Utilisez les résultats avec prudence&#xa0;; demandez à l’ingénieur du site de voir de quel appareil il s’agit, et de l’approuver ou de remettre celui approuvé.</translation>
    </message>
    <message>
        <source>Use results with care; tell the site engineer, who looks for the cause.</source>
        <translation>Utilisez les résultats avec prudence&#xa0;; prévenez l’ingénieur du site, qui cherche la cause.</translation>
    </message>
    <message>
        <source>Use results with care; tell the site engineer, who looks what was done to the equipment at that time.</source>
        <translation>Utilisez les résultats avec prudence&#xa0;; prévenez l’ingénieur du site, qui recherche ce qui a été fait sur l’équipement à ce moment.</translation>
    </message>
    <message>
        <source>Use results with care; tell the site engineer.</source>
        <translation>Utilisez les résultats avec prudence&#xa0;; prévenez l’ingénieur du site.</translation>
    </message>
    <message>
        <source>Use with care</source>
        <translation>À utiliser avec prudence</translation>
    </message>
    <message>
        <source>Valid: this is, byte for byte, what the site exported.</source>
        <translation>Valide&#xa0;: c’est, octet par octet, ce que le site a exporté.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Verify or open</source>
        <translation>Vérifier ou ouvrir</translation>
    </message>
    <message>
        <source>Verify or open a bundle</source>
        <translation>Vérifier ou ouvrir un dossier d’audit</translation>
    </message>
    <message>
        <source>Verify this record now</source>
        <translation>Vérifier ce journal maintenant</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Wait for more predictions; until then decide as without EdgeWatch.</source>
        <translation>Attendez d’autres prédictions&#xa0;; jusque-là, décidez comme sans EdgeWatch.</translation>
    </message>
    <message>
        <source>Waiting for the agent: {words}. It is kept and done once an agent runs.</source>
        <translation>En attente de l’agent&#xa0;: {words}. C’est conservé et exécuté dès qu’un agent tourne.</translation>
    </message>
    <message>
        <source>Waiting to be recorded</source>
        <translation>En attente d’être consigné</translation>
    </message>
    <message>
        <source>Wall clock and monotonic clock part by more than 2 s. Clears at once.</source>
        <translation>L’horloge murale et l’horloge monotone s’écartent de plus de 2 s. Disparaît aussitôt.</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Surveillance</translation>
    </message>
    <message>
        <source>Watching starts when I log in</source>
        <translation>La surveillance démarre quand je me connecte</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What can be done with the chart: {title}</source>
        <translation>Ce que l’on peut faire avec le graphique&#xa0;: {title}</translation>
    </message>
    <message>
        <source>What comes is compared with rows that the model was checked with: a CSV or Parquet file with the columns of its inputs, best with times and with the truth. At least 200 rows; 2,000 from several days say much more.</source>
        <translation>Ce qui arrive est comparé à des lignes avec lesquelles le modèle a été vérifié&#xa0;: un fichier CSV ou Parquet avec les colonnes de ses entrées, de préférence avec horodatages et vérité. Au moins 200 lignes&#xa0;; 2&#x202f;000 de plusieurs jours en disent bien plus.</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Ce qui y entre</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What is not as it was sealed</source>
        <translation>Ce qui n’est pas tel que scellé</translation>
    </message>
    <message>
        <source>What is tested</source>
        <translation>Ce qui est testé</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>What it &amp;covers</source>
        <translation>Pério&amp;de couverte</translation>
    </message>
    <message>
        <source>What it cannot support:</source>
        <translation>Ce qu’il ne peut pas étayer&#xa0;:</translation>
    </message>
    <message>
        <source>What it covers</source>
        <translation>Période couverte</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’il fait</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ce que cela signifie</translation>
    </message>
    <message>
        <source>What it means: {text}</source>
        <translation>Ce que cela signifie&#xa0;: {text}</translation>
    </message>
    <message>
        <source>What it will hold</source>
        <translation>Ce qu’il contiendra</translation>
    </message>
    <message>
        <source>What led to what</source>
        <translation>Ce qui a mené à quoi</translation>
    </message>
    <message>
        <source>What moved the result</source>
        <translation>Ce qui a déplacé le résultat</translation>
    </message>
    <message>
        <source>What never reached the record, such as predictions made while recording was impossible.</source>
        <translation>Ce qui n’a jamais atteint le journal, comme les prédictions faites alors que la consignation était impossible.</translation>
    </message>
    <message>
        <source>What runs the model changed ({subject})</source>
        <translation>Ce qui exécute le modèle a changé ({subject})</translation>
    </message>
    <message>
        <source>What the command printed cannot be read.</source>
        <translation>Ce que la commande a affiché est illisible.</translation>
    </message>
    <message>
        <source>What the equipment says</source>
        <translation>Ce que dit l’équipement</translation>
    </message>
    <message>
        <source>What to decide</source>
        <translation>Que décider</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>What to do: {advice}</source>
        <translation>Que faire&#xa0;: {advice}</translation>
    </message>
    <message>
        <source>What was counted cannot be read: {why}</source>
        <translation>Ce qui a été compté est illisible&#xa0;: {why}</translation>
    </message>
    <message>
        <source>What was cut off after the newest receipt or bundle that it was held against.</source>
        <translation>Ce qui a été coupé après le plus récent des reçus ou dossiers auxquels il a été comparé.</translation>
    </message>
    <message>
        <source>What was measured cannot be read: {error}</source>
        <translation>Ce qui a été mesuré est illisible&#xa0;: {error}</translation>
    </message>
    <message>
        <source>What was measured is drawn solid and what was estimated is drawn dashed: an estimate is no measurement. Each window has its interval of 95 %; a window with too few labels is no point of the course, and gaps stay gaps. The dashed line across is the accepted limit, from site.toml or from the performance on the reference.

Choose a metric in the table to see its course, and a window by a click into the chart. The tabs tell what the model said to each truth at its working threshold, whether its scores are probabilities, how its parts compare, and how late the truths came. Truths come late: a window may still change as they arrive, and a corrected truth counts from then on.

“Train anew” is only ever said where the measured performance is beyond its limit with evidence. Drift alone is no reason. Labels are brought in with edgewatch labels import, or by the host program with edgewatch.label.</source>
        <translation>Ce qui a été mesuré est en trait plein et ce qui a été estimé en tireté&#xa0;: une estimation n’est pas une mesure. Chaque fenêtre a son intervalle à 95&#xa0;%&#xa0;; une fenêtre avec trop peu d’étiquettes n’est pas un point de la courbe, et les trous restent des trous. Le trait tireté horizontal est la limite acceptée, de site.toml ou de la performance sur la référence.

Choisissez une métrique dans le tableau pour voir son évolution, et une fenêtre par un clic dans le graphique. Les onglets disent ce que le modèle a répondu à chaque vérité à son seuil de travail, si ses scores sont des probabilités, comment ses parties se comparent, et avec quel retard les vérités sont venues. Les vérités viennent tard&#xa0;: une fenêtre peut encore changer quand elles arrivent, et une vérité corrigée compte dès lors.

«&#xa0;Réentraîner&#xa0;» n’est dit que lorsque la performance mesurée est au-delà de sa limite, indices à l’appui. La dérive seule n’est pas une raison. Les étiquettes sont importées avec edgewatch labels import, ou par le programme hôte avec edgewatch.label.</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Ce qui a été vu</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>Ce qui aiderait</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>When the time is over, the former enrolment is in force again.</source>
        <translation>Une fois le temps écoulé, l’enregistrement antérieur est de nouveau en vigueur.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>While the work goes on, the unit may be switched off or unplugged, and the ticked differences do not alarm; anything else does. Nobody should rely on predictions meanwhile. When the time is over, what then differs alarms unless it has been approved.</source>
        <translation>Pendant les travaux, l’appareil peut être éteint ou débranché, et les différences cochées ne donnent pas d’alarme&#xa0;; toute autre en donne. Personne ne doit se fier aux prédictions entre-temps. Une fois le temps écoulé, ce qui diffère alors donne l’alarme sauf si cela a été approuvé.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Who acts: {name}</source>
        <translation>Qui agit&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Who holds the site key: whoever has it can sign another bundle. Compare its fingerprint with one that you got from the site by another way.</source>
        <translation>Qui détient la clé du site&#xa0;: quiconque l’a peut signer un autre dossier. Comparez son empreinte avec celle que vous avez reçue du site par une autre voie.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Why this result</source>
        <translation>Pourquoi ce résultat</translation>
    </message>
    <message>
        <source>Why this result: {model}, prediction {id}</source>
        <translation>Pourquoi ce résultat&#xa0;: {model}, prédiction {id}</translation>
    </message>
    <message>
        <source>Why, for the record (optional)</source>
        <translation>Pourquoi, pour le journal (facultatif)</translation>
    </message>
    <message>
        <source>Wider (Ctrl+-)</source>
        <translation>Plus large (Ctrl+-)</translation>
    </message>
    <message>
        <source>Window {begin} to {end}</source>
        <translation>Fenêtre de {begin} à {end}</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenêtres</translation>
    </message>
    <message>
        <source>Windows: as set</source>
        <translation>Fenêtres&#xa0;: comme réglé</translation>
    </message>
    <message>
        <source>Windows: auto</source>
        <translation>Fenêtres&#xa0;: auto</translation>
    </message>
    <message>
        <source>Windows: days</source>
        <translation>Fenêtres&#xa0;: jours</translation>
    </message>
    <message>
        <source>Windows: hours</source>
        <translation>Fenêtres&#xa0;: heures</translation>
    </message>
    <message>
        <source>Windows: weeks</source>
        <translation>Fenêtres&#xa0;: semaines</translation>
    </message>
    <message>
        <source>Withheld: suppressed or out of service</source>
        <translation>Retenue&#xa0;: inhibée ou hors service</translation>
    </message>
    <message>
        <source>Without a model nothing is watched. A model that is no ONNX file is declared with: edgewatch model add NAME --inputs … --outputs …</source>
        <translation>Sans modèle, rien n’est surveillé. Un modèle qui n’est pas un fichier ONNX se déclare avec&#xa0;: edgewatch model add NAME --inputs … --outputs …</translation>
    </message>
    <message>
        <source>Without a slot no exchange of equipment can be noticed.</source>
        <translation>Sans emplacement, aucun échange d’équipement ne peut être remarqué.</translation>
    </message>
    <message>
        <source>Without it nobody could tell what to rely on.</source>
        <translation>Sans elle, personne ne pourrait dire à quoi se fier.</translation>
    </message>
    <message>
        <source>Work on. Let the site engineer free disk space or lower the sizes in [record] of site.toml: on a full disk nothing can be recorded.</source>
        <translation>Continuez à travailler. Demandez à l’ingénieur du site de libérer de l’espace disque ou de réduire les tailles sous [record] de site.toml&#xa0;: sur un disque plein, rien ne peut être consigné.</translation>
    </message>
    <message>
        <source>Work on. Let the site engineer see what fills it, and free disk space or lower the sizes in [record] of site.toml.</source>
        <translation>Continuez à travailler. Demandez à l’ingénieur du site de voir ce qui le remplit, et de libérer de l’espace disque ou de réduire les tailles sous [record] de site.toml.</translation>
    </message>
    <message>
        <source>Work on; keep the folder of the site as it is and call support.</source>
        <translation>Continuez à travailler&#xa0;; gardez le dossier du site tel quel et appelez le support.</translation>
    </message>
    <message>
        <source>Work on; keep the folder of the site as it is and call support: until it is cleared up, that part proves nothing.</source>
        <translation>Continuez à travailler&#xa0;; gardez le dossier du site tel quel et appelez le support&#xa0;: tant que ce n’est pas éclairci, cette partie ne prouve rien.</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Poste de travail</translation>
    </message>
    <message>
        <source>Worse by</source>
        <translation>Pire de</translation>
    </message>
    <message>
        <source>Worst of all</source>
        <translation>Pire de toutes</translation>
    </message>
    <message>
        <source>Writing the record</source>
        <translation>Écriture du journal</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Écriture du rapport</translation>
    </message>
    <message>
        <source>Writing the tables</source>
        <translation>Écriture des tableaux</translation>
    </message>
    <message>
        <source>Your &amp;role</source>
        <translation>V&amp;otre rôle</translation>
    </message>
    <message>
        <source>Your PIN has expired: set a new one on the page Settings, People.</source>
        <translation>Votre PIN a expiré&#xa0;: définissez-en un nouveau à la page Réglages, Personnes.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your name: {name}</source>
        <translation>Votre nom&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Votre rôle</translation>
    </message>
    <message>
        <source>Your role may not do this. Who may: {roles}.</source>
        <translation>Votre rôle ne le permet pas. Qui le peut&#xa0;: {roles}.</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>un quart</translation>
    </message>
    <message>
        <source>accepted {accepted} · made at {time} ({ago})</source>
        <translation>accepté {accepted} · faite&#xa0;: {time} ({ago})</translation>
    </message>
    <message>
        <source>acknowledge alarm {id} ({title})</source>
        <translation>acquitter l’alarme {id} ({title})</translation>
    </message>
    <message>
        <source>add {name}</source>
        <translation>ajouter {name}</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>agent</translation>
    </message>
    <message>
        <source>agent alive</source>
        <translation>agent actif</translation>
    </message>
    <message>
        <source>agent stopped</source>
        <translation>agent arrêté</translation>
    </message>
    <message>
        <source>agent: {duration} ago</source>
        <translation>agent&#xa0;: il y a {duration}</translation>
    </message>
    <message>
        <source>alarm {code} from here</source>
        <translation>alarme {code} à partir d’ici</translation>
    </message>
    <message>
        <source>alarm {id}</source>
        <translation>alarme {id}</translation>
    </message>
    <message>
        <source>all cores together</source>
        <translation>tous les cœurs ensemble</translation>
    </message>
    <message>
        <source>all inputs together</source>
        <translation>toutes les entrées ensemble</translation>
    </message>
    <message>
        <source>all that have come</source>
        <translation>toutes celles reçues</translation>
    </message>
    <message>
        <source>and {cpu} % of a core</source>
        <translation>et {cpu}&#xa0;% d’un cœur</translation>
    </message>
    <message>
        <source>announce maintenance of {slot}</source>
        <translation>annoncer la maintenance de {slot}</translation>
    </message>
    <message>
        <source>another program has it</source>
        <translation>pris par un autre programme</translation>
    </message>
    <message>
        <source>answer of the unit</source>
        <translation>réponse de l’appareil</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>toute valeur</translation>
    </message>
    <message>
        <source>approve {unit} in {slot}</source>
        <translation>approuver {unit} dans {slot}</translation>
    </message>
    <message>
        <source>as exported</source>
        <translation>tel qu’exporté</translation>
    </message>
    <message>
        <source>as in the preset</source>
        <translation>comme le préréglage</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>comme d’habitude</translation>
    </message>
    <message>
        <source>at most {n}</source>
        <translation>au plus {n}</translation>
    </message>
    <message>
        <source>behaviour on the line</source>
        <translation>comportement sur la ligne</translation>
    </message>
    <message>
        <source>budget of the agent</source>
        <translation>budget de l’agent</translation>
    </message>
    <message>
        <source>calls that failed</source>
        <translation>appels en échec</translation>
    </message>
    <message>
        <source>came true</source>
        <translation>avéré</translation>
    </message>
    <message>
        <source>can be opened</source>
        <translation>peut être ouvert</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>somme de contrôle</translation>
    </message>
    <message>
        <source>cleared {time}</source>
        <translation>disparue&#xa0;: {time}</translation>
    </message>
    <message>
        <source>clinician</source>
        <translation>clinicien</translation>
    </message>
    <message>
        <source>clock being learned: for a day it proves nothing</source>
        <translation>horloge en apprentissage&#xa0;: pendant un jour, elle ne prouve rien</translation>
    </message>
    <message>
        <source>clock learned</source>
        <translation>horloge apprise</translation>
    </message>
    <message>
        <source>clock of the unit</source>
        <translation>horloge de l’appareil</translation>
    </message>
    <message>
        <source>clock rate in ppm</source>
        <translation>marche de l’horloge en ppm</translation>
    </message>
    <message>
        <source>device release</source>
        <translation>version du matériel</translation>
    </message>
    <message>
        <source>disk used</source>
        <translation>disque utilisé</translation>
    </message>
    <message>
        <source>does not expire</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>drift {value} of the limit</source>
        <translation>dérive {value} fois la limite</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>end the maintenance of {slot}</source>
        <translation>mettre fin à la maintenance de {slot}</translation>
    </message>
    <message>
        <source>end the shelving of alarm {id} ({title})</source>
        <translation>mettre fin à la mise en attente de l’alarme {id} ({title})</translation>
    </message>
    <message>
        <source>end {name}</source>
        <translation>retirer {name}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>enrol {unit} in {slot}</source>
        <translation>enregistrer {unit} dans {slot}</translation>
    </message>
    <message>
        <source>enrolled {time} by {who}</source>
        <translation>enregistré par {who} ({time})</translation>
    </message>
    <message>
        <source>enrolled {time} by {who}, lapses {ends}</source>
        <translation>enregistré par {who} ({time}), échéance {ends}</translation>
    </message>
    <message>
        <source>estimated {value} ({low} to {high})</source>
        <translation>estimé {value} ({low} à {high})</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expiré</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>feeds {inputs}</source>
        <translation>alimente {inputs}</translation>
    </message>
    <message>
        <source>few</source>
        <translation>peu</translation>
    </message>
    <message>
        <source>firmware version</source>
        <translation>version du micrologiciel</translation>
    </message>
    <message>
        <source>forecast: one moment</source>
        <translation>prévision&#xa0;: un instant</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>dès {low}</translation>
    </message>
    <message>
        <source>full in about # day|full in about # days</source>
        <translation>plein dans environ # jour|plein dans environ # jours</translation>
    </message>
    <message>
        <source>half</source>
        <translation>la moitié</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haute</translation>
    </message>
    <message>
        <source>in a file that only this user can read</source>
        <translation>dans un fichier que seul cet utilisateur peut lire</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>inputs together</source>
        <translation>entrées ensemble</translation>
    </message>
    <message>
        <source>keep the answer of the check</source>
        <translation>conserver la réponse de la vérification</translation>
    </message>
    <message>
        <source>last 5 minutes</source>
        <translation>5 dernières minutes</translation>
    </message>
    <message>
        <source>lasts for more than 10 years</source>
        <translation>suffit pour plus de 10 ans</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>dernière</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>apprentissage</translation>
    </message>
    <message>
        <source>let alarms sound again</source>
        <translation>réactiver le son des alarmes</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limite</translation>
    </message>
    <message>
        <source>load</source>
        <translation>charge</translation>
    </message>
    <message>
        <source>locked by the keyring of this system</source>
        <translation>verrouillée par le trousseau de clés de ce système</translation>
    </message>
    <message>
        <source>locked until {time}</source>
        <translation>verrouillé jusqu’à {time}</translation>
    </message>
    <message>
        <source>log.db is a sound SQLite file with the tables of a record.</source>
        <translation>log.db est un fichier SQLite sain avec les tables d’un journal.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>basse</translation>
    </message>
    <message>
        <source>maintenance by {by} until {time}; may differ: {fields}</source>
        <translation>maintenance par {by} jusqu’à {time}&#xa0;; peuvent différer&#xa0;: {fields}</translation>
    </message>
    <message>
        <source>mark alarm {id} ({title}) as not useful</source>
        <translation>marquer l’alarme {id} ({title}) comme inutile</translation>
    </message>
    <message>
        <source>mean prediction {value}</source>
        <translation>prédiction moyenne {value}</translation>
    </message>
    <message>
        <source>measured {value} ({low} to {high})</source>
        <translation>mesuré {value} ({low} à {high})</translation>
    </message>
    <message>
        <source>median {reference} → {current}</source>
        <translation>médiane {reference} → {current}</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>memory {memory} %, {celsius} °C</source>
        <translation>mémoire {memory}&#xa0;%, {celsius} °C</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>never enrolled: nothing to compare with</source>
        <translation>jamais enregistré&#xa0;: rien à quoi comparer</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>new PIN of {name}</source>
        <translation>nouveau PIN de {name}</translation>
    </message>
    <message>
        <source>nine tenths</source>
        <translation>neuf dixièmes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>no agent yet</source>
        <translation>pas encore d’agent</translation>
    </message>
    <message>
        <source>no baseline yet · made at {time} ({ago})</source>
        <translation>pas encore de base · faite&#xa0;: {time} ({ago})</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>pas encore de données</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>pas de fichier</translation>
    </message>
    <message>
        <source>no forecast</source>
        <translation>pas de prévision</translation>
    </message>
    <message>
        <source>no gap in the span</source>
        <translation>aucune interruption dans la période</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>pas encore de modèle</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>pas de résultat</translation>
    </message>
    <message>
        <source>no serial number</source>
        <translation>pas de numéro de série</translation>
    </message>
    <message>
        <source>no slot</source>
        <translation>pas d’emplacement</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>encore personne</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>none named in site.toml</source>
        <translation>aucun indiqué dans site.toml</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>aucune ouverte</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>aucune jusqu’ici</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>encore aucun</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>non autorisé</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>non estimé</translation>
    </message>
    <message>
        <source>not filling up</source>
        <translation>ne se remplit pas</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>non observé</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>non utilisé</translation>
    </message>
    <message>
        <source>not {name}</source>
        <translation>pas {name}</translation>
    </message>
    <message>
        <source>not {name} (&lt; {limit})</source>
        <translation>pas {name} (&lt; {limit})</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>nothing has named itself</source>
        <translation>rien ne s’est identifié</translation>
    </message>
    <message>
        <source>nothing was dropped</source>
        <translation>rien n’a été perdu</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>of the whole span</source>
        <translation>de toute la période</translation>
    </message>
    <message>
        <source>of the workstation</source>
        <translation>du poste de travail</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>one for each matter and shift</source>
        <translation>une par point et par vacation</translation>
    </message>
    <message>
        <source>or it cannot be read</source>
        <translation>ou il est illisible</translation>
    </message>
    <message>
        <source>output</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>over # row|over # rows</source>
        <translation>sur # ligne|sur # lignes</translation>
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
        <translation>suspendre le son jusqu’à {time}</translation>
    </message>
    <message>
        <source>per min</source>
        <translation>par min</translation>
    </message>
    <message>
        <source>place of the plug</source>
        <translation>place de la prise</translation>
    </message>
    <message>
        <source>placeholder: proves nothing</source>
        <translation>numéro fictif&#xa0;: ne prouve rien</translation>
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
        <translation>positif</translation>
    </message>
    <message>
        <source>prediction {value}</source>
        <translation>prédiction {value}</translation>
    </message>
    <message>
        <source>predictions a minute</source>
        <translation>prédictions par minute</translation>
    </message>
    <message>
        <source>preset {name}</source>
        <translation>préréglage {name}</translation>
    </message>
    <message>
        <source>profile {profile}</source>
        <translation>profil {profile}</translation>
    </message>
    <message>
        <source>proves nothing</source>
        <translation>ne prouve rien</translation>
    </message>
    <message>
        <source>put enrolment {id} of {slot} in force again</source>
        <translation>remettre en vigueur l’enregistrement {id} de {slot}</translation>
    </message>
    <message>
        <source>raised {time}</source>
        <translation>déclenchée&#xa0;: {time}</translation>
    </message>
    <message>
        <source>reject {unit} in {slot}</source>
        <translation>rejeter {unit} dans {slot}</translation>
    </message>
    <message>
        <source>rejected by {by}: {note}</source>
        <translation>refusé par {by} : {note}</translation>
    </message>
    <message>
        <source>return {place} to service</source>
        <translation>remettre {place} en service</translation>
    </message>
    <message>
        <source>root cause</source>
        <translation>cause première</translation>
    </message>
    <message>
        <source>root cause of # alarm|root cause of # alarms</source>
        <translation>cause première de # alarme|cause première de # alarmes</translation>
    </message>
    <message>
        <source>said {predicted}, came true {observed}</source>
        <translation>annoncé {predicted}, avéré {observed}</translation>
    </message>
    <message>
        <source>same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>score of the model</source>
        <translation>score du modèle</translation>
    </message>
    <message>
        <source>sealed from {span}</source>
        <translation>scellé de {span}</translation>
    </message>
    <message>
        <source>serial adapter</source>
        <translation>adaptateur série</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>numéro de série</translation>
    </message>
    <message>
        <source>shared by two units: proves nothing</source>
        <translation>partagé par deux appareils&#xa0;: ne prouve rien</translation>
    </message>
    <message>
        <source>shelve alarm {id} ({title}) until {time}</source>
        <translation>mettre en attente l’alarme {id} ({title}) jusqu’à {time}</translation>
    </message>
    <message>
        <source>shows when it is opened</source>
        <translation>se verra à l’ouverture</translation>
    </message>
    <message>
        <source>signed by {fingerprint}</source>
        <translation>signé par {fingerprint}</translation>
    </message>
    <message>
        <source>site engineer</source>
        <translation>ingénieur du site</translation>
    </message>
    <message>
        <source>site.toml, line {line}</source>
        <translation>site.toml, ligne {line}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>passée</translation>
    </message>
    <message>
        <source>somebody at this workstation</source>
        <translation>quelqu’un à ce poste de travail</translation>
    </message>
    <message>
        <source>spread ×{ratio}</source>
        <translation>étendue ×{ratio}</translation>
    </message>
    <message>
        <source>stays at the site</source>
        <translation>reste sur le site</translation>
    </message>
    <message>
        <source>support</source>
        <translation>support</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>échange</translation>
    </message>
    <message>
        <source>switched off in site.toml</source>
        <translation>désactivée dans site.toml</translation>
    </message>
    <message>
        <source>take {place} out of service</source>
        <translation>mettre {place} hors service</translation>
    </message>
    <message>
        <source>the first tenth</source>
        <translation>le premier dixième</translation>
    </message>
    <message>
        <source>the model said</source>
        <translation>le modèle a dit</translation>
    </message>
    <message>
        <source>the swap</source>
        <translation>l’échange</translation>
    </message>
    <message>
        <source>the unit</source>
        <translation>l’appareil</translation>
    </message>
    <message>
        <source>three quarters</source>
        <translation>trois quarts</translation>
    </message>
    <message>
        <source>times as long as usual</source>
        <translation>fois la durée habituelle</translation>
    </message>
    <message>
        <source>times the longest pause</source>
        <translation>fois la plus longue pause</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>trop peu</translation>
    </message>
    <message>
        <source>too few rows</source>
        <translation>trop peu de lignes</translation>
    </message>
    <message>
        <source>true was</source>
        <translation>vrai était</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>unlock {name}</source>
        <translation>déverrouiller {name}</translation>
    </message>
    <message>
        <source>unnamed unit</source>
        <translation>appareil sans nom</translation>
    </message>
    <message>
        <source>until a person returns it</source>
        <translation>jusqu’à sa remise en service par une personne</translation>
    </message>
    <message>
        <source>until midnight</source>
        <translation>jusqu’à minuit</translation>
    </message>
    <message>
        <source>until the setting is changed</source>
        <translation>jusqu’à la modification du réglage</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>jusqu’à {time}</translation>
    </message>
    <message>
        <source>until …</source>
        <translation>jusqu’à …</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>jusqu’à {high}</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>value {value}</source>
        <translation>valeur {value}</translation>
    </message>
    <message>
        <source>what it measures</source>
        <translation>ce qu’elle mesure</translation>
    </message>
    <message>
        <source>what the check printed cannot be read ({why})</source>
        <translation>ce que la vérification a affiché est illisible ({why})</translation>
    </message>
    <message>
        <source>within tolerance</source>
        <translation>dans la tolérance</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>votre nom</translation>
    </message>
    <message>
        <source>your name, and the reason</source>
        <translation>votre nom, et la raison</translation>
    </message>
    <message>
        <source>{advice}  site.toml: {setting}</source>
        <translation>{advice}  site.toml&#xa0;: {setting}</translation>
    </message>
    <message>
        <source>{advice} Contact: {contact}.</source>
        <translation>{advice} Contact&#xa0;: {contact}.</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} à {end}</translation>
    </message>
    <message>
        <source>{budget}, over</source>
        <translation>{budget}, dépassé</translation>
    </message>
    <message>
        <source>{by} acknowledged alarm {subject}: {outcome}</source>
        <translation>{by} a acquitté l’alarme {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} added the person {subject}: {outcome}</source>
        <translation>{by} a ajouté la personne {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} announced maintenance of {subject}: {outcome}</source>
        <translation>{by} a annoncé la maintenance de {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} approved the unit of {subject}: {outcome}</source>
        <translation>{by} a approuvé l’appareil de {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} ended the maintenance of {subject}: {outcome}</source>
        <translation>{by} a mis fin à la maintenance de {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} ended the person {subject}: {outcome}</source>
        <translation>{by} a retiré la personne {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} enrolled the unit of {subject}: {outcome}</source>
        <translation>{by} a enregistré l’appareil de {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} exported a bundle: {outcome}</source>
        <translation>{by} a exporté un dossier d’audit&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} extracted what is known of {subject}: {outcome}</source>
        <translation>{by} a extrait ce que l’on sait de {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} gave {subject} a new PIN with the key of the site: {outcome}</source>
        <translation>{by} a donné à {subject} un nouveau PIN avec la clé du site&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} had {subject} erased: {outcome}</source>
        <translation>{by} a fait effacer {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} made a report ({subject}): {outcome}</source>
        <translation>{by} a créé un rapport ({subject})&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} marked alarm {subject} as not useful: {outcome}</source>
        <translation>{by} a marqué l’alarme {subject} comme inutile&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} paused the sound ({subject}): {outcome}</source>
        <translation>{by} a suspendu le son ({subject})&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} put a baseline of {subject} in force: {outcome}</source>
        <translation>{by} a mis en vigueur une base de référence de {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} put an earlier enrolment of {subject} in force: {outcome}</source>
        <translation>{by} a remis en vigueur un enregistrement antérieur de {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} rejected the unit of {subject}: {outcome}</source>
        <translation>{by} a rejeté l’appareil de {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} returned {subject} to service: {outcome}</source>
        <translation>{by} a remis {subject} en service&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} reviewed a baseline of {subject}: {outcome}</source>
        <translation>{by} a examiné une base de référence de {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} set a new PIN of {subject}: {outcome}</source>
        <translation>{by} a défini un nouveau PIN de {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} shelved alarm {subject}: {outcome}</source>
        <translation>{by} a mis en attente l’alarme {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} signed off a review of the record: {outcome}</source>
        <translation>{by} a signé une revue du journal&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} signed off a shift: {outcome}</source>
        <translation>{by} a signé une vacation&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} took a receipt: {outcome}</source>
        <translation>{by} a pris un reçu&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} took alarm {subject} from the shelf: {outcome}</source>
        <translation>{by} a mis fin à la mise en attente de l’alarme {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} took {subject} out of service: {outcome}</source>
        <translation>{by} a mis {subject} hors service&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} unlocked {subject}: {outcome}</source>
        <translation>{by} a déverrouillé {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by} verified the record: {outcome}</source>
        <translation>{by} a vérifié le journal&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{by}: {kind} {subject}: {outcome}</source>
        <translation>{by}&#xa0;: {kind} {subject}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>{changed}, × {times}</source>
        <translation>{changed}, × {times}</translation>
    </message>
    <message>
        <source>{code} chatters. Let it wait longer before it clears.</source>
        <translation>{code} est instable (bagotage). Faites-la attendre plus longtemps avant de disparaître.</translation>
    </message>
    <message>
        <source>{code} makes {percent} % of all alarms. Put its cause right, or raise its limit or its delay.</source>
        <translation>{code} représente {percent}&#xa0;% de toutes les alarmes. Corrigez sa cause, ou relevez sa limite ou son délai.</translation>
    </message>
    <message>
        <source>{code} was marked as not useful {marks:# time|# times} out of {raised}. Let it wait longer, or make it less urgent.</source>
        <translation>{code} a été marquée comme inutile {marks:# fois|# fois} sur {raised}. Faites-la attendre plus longtemps, ou rendez-la moins urgente.</translation>
    </message>
    <message>
        <source>{duration} after the swap</source>
        <translation>{duration} après l’échange</translation>
    </message>
    <message>
        <source>{duration} ago</source>
        <translation>il y a {duration}</translation>
    </message>
    <message>
        <source>{event}, {time}</source>
        <translation>{event}, {time}</translation>
    </message>
    <message>
        <source>{feature} until {time}: not measured</source>
        <translation>{feature} jusqu’à {time}&#xa0;: non mesuré</translation>
    </message>
    <message>
        <source>{feature} until {time}: too few rows</source>
        <translation>{feature} jusqu’à {time}&#xa0;: trop peu de lignes</translation>
    </message>
    <message>
        <source>{feature} until {time}: {method} is {ratio} times its limit</source>
        <translation>{feature} jusqu’à {time}&#xa0;: {method} vaut {ratio} fois sa limite</translation>
    </message>
    <message>
        <source>{feature} {value} (limit {limit})</source>
        <translation>{feature} {value} (limite {limit})</translation>
    </message>
    <message>
        <source>{feature}: the reference is most frequent near {reference}, the current values near {current}; {below} lie below and {above} above what is shown.</source>
        <translation>{feature}&#xa0;: la référence est la plus fréquente près de {reference}, les valeurs actuelles près de {current}&#xa0;; {below} se situent en dessous et {above} au-dessus de ce qui est montré.</translation>
    </message>
    <message>
        <source>{field} ({source})</source>
        <translation>{field} ({source})</translation>
    </message>
    <message>
        <source>{field}: {enrolled} → {observed}</source>
        <translation>{field}&#xa0;: {enrolled} → {observed}</translation>
    </message>
    <message>
        <source>{field}: “{text}” is no number.</source>
        <translation>{field}&#xa0;: «&#xa0;{text}&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>{from_time} to {to_time} ({duration})</source>
        <translation>{from_time} à {to_time} ({duration})</translation>
    </message>
    <message>
        <source>{half}; 95 % within {most}</source>
        <translation>{half}&#xa0;; 95&#xa0;% en moins de {most}</translation>
    </message>
    <message>
        <source>{limit}, beyond</source>
        <translation>{limit}, au-delà</translation>
    </message>
    <message>
        <source>{limit}, over at {clear}</source>
        <translation>{limit}, disparaît à {clear}</translation>
    </message>
    <message>
        <source>{limit}, within</source>
        <translation>{limit}, respectée</translation>
    </message>
    <message>
        <source>{listed} and # more|{listed} and # more</source>
        <translation>{listed} et # de plus|{listed} et # de plus</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <source>{metric} is estimated beyond its limit: ask for labels before deciding.</source>
        <translation>{metric} est estimée au-delà de sa limite&#xa0;: demandez des étiquettes avant de décider.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or less, as declared.</source>
        <translation>{metric} vaut {value} ({low} à {high}) sur {n} lignes avec leur vérité&#xa0;; accepté&#xa0;: {limit} ou moins, comme déclaré.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or less, by the reference.</source>
        <translation>{metric} vaut {value} ({low} à {high}) sur {n} lignes avec leur vérité&#xa0;; accepté&#xa0;: {limit} ou moins, d’après la référence.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or more, as declared.</source>
        <translation>{metric} vaut {value} ({low} à {high}) sur {n} lignes avec leur vérité&#xa0;; accepté&#xa0;: {limit} ou plus, comme déclaré.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or more, by the reference.</source>
        <translation>{metric} vaut {value} ({low} à {high}) sur {n} lignes avec leur vérité&#xa0;; accepté&#xa0;: {limit} ou plus, d’après la référence.</translation>
    </message>
    <message>
        <source>{metric}: {said}</source>
        <translation>{metric}&#xa0;: {said}</translation>
    </message>
    <message>
        <source>{metric}: {said}, accepted limit {limit}</source>
        <translation>{metric}&#xa0;: {said}, limite acceptée {limit}</translation>
    </message>
    <message>
        <source>{model} stays doubtful: # other alarm stands.|{model} stays doubtful: # other alarms stand.</source>
        <translation>{model} reste douteux&#xa0;: # autre alarme est présente.|{model} reste douteux&#xa0;: # autres alarmes sont présentes.</translation>
    </message>
    <message>
        <source>{model} stays doubtful: see {slots}.</source>
        <translation>{model} reste douteux&#xa0;: voir {slots}.</translation>
    </message>
    <message>
        <source>{model}, prediction {id}</source>
        <translation>{model}, prédiction {id}</translation>
    </message>
    <message>
        <source>{model}, prediction {id}, case {case}</source>
        <translation>{model}, prédiction {id}, cas {case}</translation>
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
        <translation>{name} pendant # prédiction|{name} pendant # prédictions</translation>
    </message>
    <message>
        <source>{name} is locked after too many wrong PINs. Try again later, or let an engineer unlock the name.</source>
        <translation>Le nom {name} est verrouillé après trop de PIN erronés. Réessayez plus tard, ou demandez à un ingénieur de le déverrouiller.</translation>
    </message>
    <message>
        <source>{name} missing</source>
        <translation>{name} manquant</translation>
    </message>
    <message>
        <source>{name}: {method} {value}</source>
        <translation>{name}&#xa0;: {method} {value}</translation>
    </message>
    <message>
        <source>{name}: {method} {value}, limit {limit}</source>
        <translation>{name}&#xa0;: {method} {value}, limite {limit}</translation>
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
        <translation>{n} instables</translation>
    </message>
    <message>
        <source>{n} standing longer than 24 h</source>
        <translation>{n} présentes depuis plus de 24 h</translation>
    </message>
    <message>
        <source>{n} today</source>
        <translation>{n} aujourd’hui</translation>
    </message>
    <message>
        <source>{n} {priority}</source>
        <translation>{n} {priority}</translation>
    </message>
    <message>
        <source>{n}, at most {most} in one shift</source>
        <translation>{n}, au plus {most} dans une vacation</translation>
    </message>
    <message>
        <source>{output} is {value}.</source>
        <translation>{output} est {value}.</translation>
    </message>
    <message>
        <source>{output} is {value}; for rows of the reference it is {base} on average.</source>
        <translation>{output} est {value}&#xa0;; pour les lignes de la référence, c’est {base} en moyenne.</translation>
    </message>
    <message>
        <source>{page}, # to look at|{page}, # to look at</source>
        <translation>{page}, # point à voir|{page}, # points à voir</translation>
    </message>
    <message>
        <source>{path} names no preset: quiet holds.</source>
        <translation>{path} ne nomme aucun préréglage&#xa0;: quiet s’applique.</translation>
    </message>
    <message>
        <source>{path}, line {line}: preset = {name}.</source>
        <translation>{path}, ligne {line}&#xa0;: preset = {name}.</translation>
    </message>
    <message>
        <source>{path}: the record is just being made; one moment.</source>
        <translation>{path}&#xa0;: le journal est en cours de création&#xa0;; un instant.</translation>
    </message>
    <message>
        <source>{percent} % of these predictions may come from another unit than the approved one: put that right first.</source>
        <translation>{percent}&#xa0;% de ces prédictions peuvent provenir d’un autre appareil que celui approuvé&#xa0;: corrigez d’abord cela.</translation>
    </message>
    <message>
        <source>{place} gives no alarm until a person returns it to service.</source>
        <translation>{place} ne donne pas d’alarme jusqu’à sa remise en service par une personne.</translation>
    </message>
    <message>
        <source>{place} gives no alarm until {time}, and is in service again then.</source>
        <translation>{place} ne donne pas d’alarme jusqu’à {time}, puis est de nouveau en service.</translation>
    </message>
    <message>
        <source>{process}, {age}</source>
        <translation>{process}, {age}</translation>
    </message>
    <message>
        <source>{ratio} over</source>
        <translation>{ratio}, dépassé</translation>
    </message>
    <message>
        <source>{records} under {seals}, from {begin} to {end}</source>
        <translation>{records} sous {seals}, de {begin} à {end}</translation>
    </message>
    <message>
        <source>{role}, {begin} to {end}: # row against {reference} of the reference|{role}, {begin} to {end}: # rows against {reference} of the reference</source>
        <translation>{role}, {begin} à {end}&#xa0;: # ligne face à {reference} de la référence|{role}, {begin} à {end}&#xa0;: # lignes face à {reference} de la référence</translation>
    </message>
    <message>
        <source>{site}, {span}, {records}</source>
        <translation>{site}, {span}, {records}</translation>
    </message>
    <message>
        <source>{site}: {trust}, # open alarm|{site}: {trust}, # open alarms</source>
        <translation>{site}&#xa0;: {trust}, # alarme ouverte|{site}&#xa0;: {trust}, # alarmes ouvertes</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} libres</translation>
    </message>
    <message>
        <source>{slot} missing</source>
        <translation>{slot}&#xa0;: absent</translation>
    </message>
    <message>
        <source>{slot} replaced</source>
        <translation>{slot}&#xa0;: remplacé</translation>
    </message>
    <message>
        <source>{slot} replaced ({before} → {now})</source>
        <translation>{slot}&#xa0;: remplacé ({before} → {now})</translation>
    </message>
    <message>
        <source>{slot}: {verdict}</source>
        <translation>{slot}&#xa0;: {verdict}</translation>
    </message>
    <message>
        <source>{slot}: {verdict}. {reason}</source>
        <translation>{slot}&#xa0;: {verdict}. {reason}</translation>
    </message>
    <message>
        <source>{some} and # more|{some} and # more</source>
        <translation>{some} et # de plus|{some} et # de plus</translation>
    </message>
    <message>
        <source>{stale:# alarm has|# alarms have} stood for more than a day. Put the cause right, or take it out of service with a reason until it is.</source>
        <translation>{stale:# alarme est présente|# alarmes sont présentes} depuis plus d’un jour. Corrigez la cause, ou mettez l’alarme hors service, avec une raison, jusque-là.</translation>
    </message>
    <message>
        <source>{state} by {person}</source>
        <translation>{state} par {person}</translation>
    </message>
    <message>
        <source>{state} until {time}</source>
        <translation>{state} jusqu’à {time}</translation>
    </message>
    <message>
        <source>{summary} Accepted: {accepted}.</source>
        <translation>{summary} Accepté&#xa0;: {accepted}.</translation>
    </message>
    <message>
        <source>{time}  {what}</source>
        <translation>{time}  {what}</translation>
    </message>
    <message>
        <source>{time}  {what}, by {who}</source>
        <translation>{time}  {what}, par {who}</translation>
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
        <translation>{time} {what} a dérivé ({duration} après)</translation>
    </message>
    <message>
        <source>{time}: NOT intact</source>
        <translation>{time}&#xa0;: NON intact</translation>
    </message>
    <message>
        <source>{time}: intact</source>
        <translation>{time}&#xa0;: intact</translation>
    </message>
    <message>
        <source>{title} as a table</source>
        <translation>{title} en tableau</translation>
    </message>
    <message>
        <source>{title} at {place}</source>
        <translation>{title} ({place})</translation>
    </message>
    <message>
        <source>{title}: # row|{title}: # rows</source>
        <translation>{title}&#xa0;: # ligne|{title}&#xa0;: # lignes</translation>
    </message>
    <message>
        <source>{title}: from {low} to {high}{unit}, at the end {last}{unit}.</source>
        <translation>{title}&#xa0;: de {low} à {high}{unit}, à la fin {last}{unit}.</translation>
    </message>
    <message>
        <source>{title}: no data yet</source>
        <translation>{title}&#xa0;: pas encore de données</translation>
    </message>
    <message>
        <source>{title}: none known</source>
        <translation>{title}&#xa0;: aucun connu</translation>
    </message>
    <message>
        <source>{title}: nothing in this span</source>
        <translation>{title}&#xa0;: rien dans cette période</translation>
    </message>
    <message>
        <source>{title}: now {last}</source>
        <translation>{title}&#xa0;: maintenant {last}</translation>
    </message>
    <message>
        <source>{title}: now {last}, accepted {accepted}</source>
        <translation>{title}&#xa0;: maintenant {last}, accepté {accepted}</translation>
    </message>
    <message>
        <source>{title}: {bars}</source>
        <translation>{title}&#xa0;: {bars}</translation>
    </message>
    <message>
        <source>{title}: {last}</source>
        <translation>{title}&#xa0;: {last}</translation>
    </message>
    <message>
        <source>{title}: {unit}</source>
        <translation>{title}&#xa0;: {unit}</translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation>{title}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{title}: {value}, {note}</source>
        <translation>{title}&#xa0;: {value}, {note}</translation>
    </message>
    <message>
        <source>{title}: {windows} windows, {labels} labels for {n} predictions.</source>
        <translation>{title}&#xa0;: {windows} fenêtres, {labels} étiquettes pour {n} prédictions.</translation>
    </message>
    <message>
        <source>{user} has been put into the group {group} after this login.</source>
        <translation>{user} a été ajouté au groupe {group} après cette connexion.</translation>
    </message>
    <message>
        <source>{value} {output}, {time}</source>
        <translation>{value} {output}, {time}</translation>
    </message>
    <message>
        <source>{value}, outside the reference</source>
        <translation>{value}, hors de la référence</translation>
    </message>
    <message>
        <source>{value}, outside {accepted}</source>
        <translation>{value}, hors de {accepted}</translation>
    </message>
    <message>
        <source>{value}, over</source>
        <translation>{value}, dépassé</translation>
    </message>
    <message>
        <source>{value}, reference {median}</source>
        <translation>{value}, référence {median}</translation>
    </message>
    <message>
        <source>{value}, within {accepted}</source>
        <translation>{value}, dans {accepted}</translation>
    </message>
    <message>
        <source>{verdict} when last watched</source>
        <translation>{verdict} à la dernière surveillance</translation>
    </message>
    <message>
        <source>{verdict}: {unit}</source>
        <translation>{verdict}&#xa0;: {unit}</translation>
    </message>
    <message>
        <source>{what}, until {time}</source>
        <translation>{what}, jusqu’à {time}</translation>
    </message>
    <message>
        <source>{what}: {sentence}</source>
        <translation>{what}&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>{what}: {unit}</source>
        <translation>{what}&#xa0;: {unit}</translation>
    </message>
    <message>
        <source>χ²</source>
        <translation>χ²</translation>
    </message>
    <message>
        <source>… and # more|… and # more</source>
        <translation>… et # de plus|… et # de plus</translation>
    </message>
</context>
</TS>
