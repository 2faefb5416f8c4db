<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>EdgeWatch</name>
    <message>
        <source> Last error: {error}.</source>
        <translation> Último error: {error}.</translation>
    </message>
    <message>
        <source> Made {affected_from_ns} to {affected_to_ns}.</source>
        <translation> Realizadas desde {affected_from_ns} hasta {affected_to_ns}.</translation>
    </message>
    <message>
        <source> No longer like the reference: {features}.</source>
        <translation> Ya no se parecen a la referencia: {features}.</translation>
    </message>
    <message>
        <source> at port {place}</source>
        <translation> en el puerto {place}</translation>
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
        <translation> {seconds} s</translation>
    </message>
    <message>
        <source> for {place}</source>
        <translation> para {place}</translation>
    </message>
    <message>
        <source> from {stopped_ns}</source>
        <translation> desde {stopped_ns}</translation>
    </message>
    <message>
        <source> in {errors:# run|# runs} of the last {runs}</source>
        <translation> en {errors:# ejecución|# ejecuciones} de las últimas {runs}</translation>
    </message>
    <message>
        <source> in {where}</source>
        <translation> en {where}</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> since {at_ns}</source>
        <translation> desde {at_ns}</translation>
    </message>
    <message>
        <source> since {last_ns}</source>
        <translation> desde {last_ns}</translation>
    </message>
    <message>
        <source> to {started_ns}</source>
        <translation> hasta {started_ns}</translation>
    </message>
    <message>
        <source> until {until_ns}</source>
        <translation> hasta {until_ns}</translation>
    </message>
    <message>
        <source> {affected:# prediction comes from it|# predictions come from it}.</source>
        <translation> {affected:# predicción procede de él|# predicciones proceden de él}.</translation>
    </message>
    <message>
        <source> {affected:# prediction since the last proof is affected|# predictions since the last proof are affected}.</source>
        <translation> {affected:# predicción desde la última comprobación está afectada|# predicciones desde la última comprobación están afectadas}.</translation>
    </message>
    <message>
        <source> {affected:# prediction was made meanwhile|# predictions were made meanwhile}.</source>
        <translation> {affected:# predicción se hizo mientras tanto|# predicciones se hicieron mientras tanto}.</translation>
    </message>
    <message>
        <source> … and # more| … and # more</source>
        <translation> … y # más| … y # más</translation>
    </message>
    <message>
        <source># action of a person|# actions of people</source>
        <translation># acción de una persona|# acciones de personas</translation>
    </message>
    <message>
        <source># alarm in 10 min|# alarms in 10 min</source>
        <translation># alarma en 10 min|# alarmas en 10 min</translation>
    </message>
    <message>
        <source># alarm is a consequence of it.|# alarms are consequences of it.</source>
        <translation># alarma es consecuencia de ella.|# alarmas son consecuencia de ella.</translation>
    </message>
    <message>
        <source># alarm of high priority|# alarms of high priority</source>
        <translation># alarma de prioridad alta|# alarmas de prioridad alta</translation>
    </message>
    <message>
        <source># alarm of low priority|# alarms of low priority</source>
        <translation># alarma de prioridad baja|# alarmas de prioridad baja</translation>
    </message>
    <message>
        <source># alarm of medium priority|# alarms of medium priority</source>
        <translation># alarma de prioridad media|# alarmas de prioridad media</translation>
    </message>
    <message>
        <source># alarm out of service|# alarms out of service</source>
        <translation># alarma fuera de servicio|# alarmas fuera de servicio</translation>
    </message>
    <message>
        <source># alarm stands:|# alarms stand:</source>
        <translation># alarma presente:|# alarmas presentes:</translation>
    </message>
    <message>
        <source># alarm|# alarms</source>
        <translation># alarma|# alarmas</translation>
    </message>
    <message>
        <source># approval|# approvals</source>
        <translation># aprobación|# aprobaciones</translation>
    </message>
    <message>
        <source># case identifier|# case identifiers</source>
        <translation># identificador de caso|# identificadores de caso</translation>
    </message>
    <message>
        <source># check failed.|# checks failed.</source>
        <translation># comprobación ha fallado.|# comprobaciones han fallado.</translation>
    </message>
    <message>
        <source># day|# days</source>
        <translation># día|# días</translation>
    </message>
    <message>
        <source># decision waits: {names}|# decisions wait: {names}</source>
        <translation># decisión pendiente: {names}|# decisiones pendientes: {names}</translation>
    </message>
    <message>
        <source># error|# errors</source>
        <translation># error|# errores</translation>
    </message>
    <message>
        <source># event|# events</source>
        <translation># evento|# eventos</translation>
    </message>
    <message>
        <source># feature is over a limit|# features are over a limit</source>
        <translation># variable supera un límite|# variables superan un límite</translation>
    </message>
    <message>
        <source># feature is over the limit of {method}|# features are over the limit of {method}</source>
        <translation># variable supera el límite de {method}|# variables superan el límite de {method}</translation>
    </message>
    <message>
        <source># field differs from the enrolment.|# fields differ from the enrolment.</source>
        <translation># campo difiere de lo registrado.|# campos difieren de lo registrado.</translation>
    </message>
    <message>
        <source># folded under its cause|# folded under their cause</source>
        <translation># agrupada bajo su causa|# agrupadas bajo su causa</translation>
    </message>
    <message>
        <source># gap in the span|# gaps in the span</source>
        <translation># interrupción en el periodo|# interrupciones en el periodo</translation>
    </message>
    <message>
        <source># high|# high</source>
        <translation># alta|# altas</translation>
    </message>
    <message>
        <source># h|# h</source>
        <translation># h|# h</translation>
    </message>
    <message>
        <source># identification|# identifications</source>
        <translation># identificación|# identificaciones</translation>
    </message>
    <message>
        <source># input gets nothing and counts as missing: {names}|# inputs get nothing and count as missing: {names}</source>
        <translation># entrada no recibe nada y cuenta como ausente: {names}|# entradas no reciben nada y cuentan como ausentes: {names}</translation>
    </message>
    <message>
        <source># input|# inputs</source>
        <translation># entrada|# entradas</translation>
    </message>
    <message>
        <source># label for {n} predictions ({share})|# labels for {n} predictions ({share})</source>
        <translation># etiqueta para {n} predicciones ({share})|# etiquetas para {n} predicciones ({share})</translation>
    </message>
    <message>
        <source># label: what turned out to be true of a case|# labels: what turned out to be true of cases</source>
        <translation># etiqueta: lo que resultó ser cierto en un caso|# etiquetas: lo que resultó ser cierto en los casos</translation>
    </message>
    <message>
        <source># label|# labels</source>
        <translation># etiqueta|# etiquetas</translation>
    </message>
    <message>
        <source># low|# low</source>
        <translation># baja|# bajas</translation>
    </message>
    <message>
        <source># maintenance window|# maintenance windows</source>
        <translation># ventana de mantenimiento|# ventanas de mantenimiento</translation>
    </message>
    <message>
        <source># matter open|# matters open</source>
        <translation># asunto abierto|# asuntos abiertos</translation>
    </message>
    <message>
        <source># medium|# medium</source>
        <translation># media|# medias</translation>
    </message>
    <message>
        <source># min|# min</source>
        <translation># min|# min</translation>
    </message>
    <message>
        <source># name is given.|# names are given.</source>
        <translation># nombre indicado.|# nombres indicados.</translation>
    </message>
    <message>
        <source># not acknowledged|# not acknowledged</source>
        <translation># sin reconocer|# sin reconocer</translation>
    </message>
    <message>
        <source># note that a person wrote|# notes that people wrote</source>
        <translation># nota escrita por una persona|# notas escritas por personas</translation>
    </message>
    <message>
        <source># of them affected|# of them affected</source>
        <translation># de ellas afectada|# de ellas afectadas</translation>
    </message>
    <message>
        <source># of {all} features over its limit|# of {all} features over their limit</source>
        <translation># de {all} variables por encima de su límite|# de {all} variables por encima de su límite</translation>
    </message>
    <message>
        <source># port cannot be opened by this user.|# ports cannot be opened by this user.</source>
        <translation>Este usuario no puede abrir # puerto.|Este usuario no puede abrir # puertos.</translation>
    </message>
    <message>
        <source># prediction affected|# predictions affected</source>
        <translation># predicción afectada|# predicciones afectadas</translation>
    </message>
    <message>
        <source># prediction is affected: made since the last proof at {time}.|# predictions are affected: made since the last proof at {time}.</source>
        <translation># predicción está afectada: se hizo después de la última comprobación ({time}).|# predicciones están afectadas: se hicieron después de la última comprobación ({time}).</translation>
    </message>
    <message>
        <source># prediction was dropped|# predictions were dropped</source>
        <translation># predicción se perdió|# predicciones se perdieron</translation>
    </message>
    <message>
        <source># prediction was made between the last proof of the equipment and its return or approval: confirm it by another method.|# predictions were made between the last proof of the equipment and its return or approval: confirm them by another method.</source>
        <translation># predicción se hizo entre la última comprobación del equipo y su regreso o aprobación: confírmela con otro método.|# predicciones se hicieron entre la última comprobación del equipo y su regreso o aprobación: confírmelas con otro método.</translation>
    </message>
    <message>
        <source># prediction with its inputs and outputs|# predictions with their inputs and outputs</source>
        <translation># predicción con sus entradas y salidas|# predicciones con sus entradas y salidas</translation>
    </message>
    <message>
        <source># prediction with tags or other texts|# predictions with tags or other texts</source>
        <translation># predicción con marcas u otros textos|# predicciones con marcas u otros textos</translation>
    </message>
    <message>
        <source># prediction, from {low} to {high}|# predictions, from {low} to {high}</source>
        <translation># predicción, de {low} a {high}|# predicciones, de {low} a {high}</translation>
    </message>
    <message>
        <source># prediction|# predictions</source>
        <translation># predicción|# predicciones</translation>
    </message>
    <message>
        <source># record|# records</source>
        <translation># anotación|# anotaciones</translation>
    </message>
    <message>
        <source># rejection|# rejections</source>
        <translation># rechazo|# rechazos</translation>
    </message>
    <message>
        <source># seal|# seals</source>
        <translation># sello|# sellos</translation>
    </message>
    <message>
        <source># state of equipment|# states of equipment</source>
        <translation># estado del equipo|# estados del equipo</translation>
    </message>
    <message>
        <source># step of an alarm|# steps of alarms</source>
        <translation># paso de una alarma|# pasos de alarmas</translation>
    </message>
    <message>
        <source># s|# s</source>
        <translation># s|# s</translation>
    </message>
    <message>
        <source># time|# times</source>
        <translation># vez|# veces</translation>
    </message>
    <message>
        <source>% of runs</source>
        <translation>% de ejecuciones</translation>
    </message>
    <message>
        <source>&amp;Acknowledge  (Ctrl+K)</source>
        <translation>&amp;Reconocer  (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge {n} alarms  (Ctrl+K)</source>
        <translation>&amp;Reconocer {n} alarmas  (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge…  (Ctrl+K)</source>
        <translation>&amp;Reconocer…  (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Add a person …</source>
        <translation>&amp;Añadir persona …</translation>
    </message>
    <message>
        <source>&amp;Affected…</source>
        <translation>&amp;Afectadas…</translation>
    </message>
    <message>
        <source>&amp;Announce</source>
        <translation>&amp;Anunciar</translation>
    </message>
    <message>
        <source>&amp;Approve this unit</source>
        <translation>&amp;Aprobar esta unidad</translation>
    </message>
    <message>
        <source>&amp;Approve this unit…</source>
        <translation>&amp;Aprobar esta unidad…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Back to the alarms</source>
        <translation>&amp;Volver a las alarmas</translation>
    </message>
    <message>
        <source>&amp;Build the baseline</source>
        <translation>&amp;Crear la línea base</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Ca&amp;mbiar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copiar imagen</translation>
    </message>
    <message>
        <source>&amp;Corner view</source>
        <translation>Vista de es&amp;quina</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Decide about this unit…</source>
        <translation>&amp;Decidir sobre esta unidad…</translation>
    </message>
    <message>
        <source>&amp;Declare the model</source>
        <translation>&amp;Declarar el modelo</translation>
    </message>
    <message>
        <source>&amp;Declare the slot</source>
        <translation>&amp;Declarar el puesto</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>Dar de &amp;baja</translation>
    </message>
    <message>
        <source>&amp;End it</source>
        <translation>&amp;Finalizarlo</translation>
    </message>
    <message>
        <source>&amp;End the shelving</source>
        <translation>&amp;Finalizar el aplazamiento</translation>
    </message>
    <message>
        <source>&amp;End …</source>
        <translation>Dar de &amp;baja …</translation>
    </message>
    <message>
        <source>&amp;Enrol this unit…</source>
        <translation>&amp;Registrar esta unidad…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Finish later</source>
        <translation>&amp;Terminar más tarde</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;From, to</source>
        <translation>&amp;Desde, hasta</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>&amp;Input for the selected code</source>
        <translation>&amp;Entrada para el código elegido</translation>
    </message>
    <message>
        <source>&amp;Kind of equipment</source>
        <translation>Tipo de e&amp;quipo</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;laro</translation>
    </message>
    <message>
        <source>&amp;List affected predictions…</source>
        <translation>&amp;Listar predicciones afectadas…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Buscar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Look at the new evidence</source>
        <translation>&amp;Ver la nueva evidencia</translation>
    </message>
    <message>
        <source>&amp;Look at what it says</source>
        <translation>&amp;Ver lo que dice</translation>
    </message>
    <message>
        <source>&amp;Look for it …</source>
        <translation>B&amp;uscarlo …</translation>
    </message>
    <message>
        <source>&amp;Make the site</source>
        <translation>&amp;Crear la instalación</translation>
    </message>
    <message>
        <source>&amp;Mark as not useful</source>
        <translation>&amp;Marcar como no útil</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Model that it feeds</source>
        <translation>&amp;Modelo que alimenta</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Name of the slot</source>
        <translation>&amp;Nombre del puesto</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>Si&amp;guiente</translation>
    </message>
    <message>
        <source>&amp;Next decision</source>
        <translation>&amp;Siguiente decisión</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>A&amp;hora no</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>Otra &amp;vez</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>A&amp;brirlo</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>&amp;Pause sound</source>
        <translation>&amp;Pausar sonido</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Preajuste</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Imprimir …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Put in force</source>
        <translation>&amp;Poner en vigor</translation>
    </message>
    <message>
        <source>&amp;Put in force again</source>
        <translation>&amp;Volver a poner en vigor</translation>
    </message>
    <message>
        <source>&amp;Quiet (recommended)</source>
        <translation>&amp;Discreto (recomendado)</translation>
    </message>
    <message>
        <source>&amp;Receipt (optional)</source>
        <translation>&amp;Comprobante (opcional)</translation>
    </message>
    <message>
        <source>&amp;Return to service</source>
        <translation>De&amp;volver al servicio</translation>
    </message>
    <message>
        <source>&amp;Return to service …</source>
        <translation>De&amp;volver al servicio …</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Función</translation>
    </message>
    <message>
        <source>&amp;Roll back…</source>
        <translation>Re&amp;vertir…</translation>
    </message>
    <message>
        <source>&amp;Run the self-test</source>
        <translation>&amp;Ejecutar la autoprueba</translation>
    </message>
    <message>
        <source>&amp;Save for support …</source>
        <translation>&amp;Guardar para soporte …</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>&amp;Guardar imagen…</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Guardar …</translation>
    </message>
    <message>
        <source>&amp;Set the PIN</source>
        <translation>&amp;Establecer PIN</translation>
    </message>
    <message>
        <source>&amp;Shelve</source>
        <translation>A&amp;plazar</translation>
    </message>
    <message>
        <source>&amp;Shelve …</source>
        <translation>A&amp;plazar …</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>Fi&amp;rmar</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>&amp;Tamaño del texto</translation>
    </message>
    <message>
        <source>&amp;Skip this step</source>
        <translation>Omitir e&amp;ste paso</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Estándar</translation>
    </message>
    <message>
        <source>&amp;Start watching</source>
        <translation>&amp;Iniciar la vigilancia</translation>
    </message>
    <message>
        <source>&amp;Stop looking</source>
        <translation>Dejar de &amp;buscar</translation>
    </message>
    <message>
        <source>&amp;Take out of service</source>
        <translation>Poner &amp;fuera de servicio</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>&amp;Deshacer el último cambio</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Verificar</translation>
    </message>
    <message>
        <source>&amp;What happened here…</source>
        <translation>&amp;Qué ocurrió aquí…</translation>
    </message>
    <message>
        <source>&amp;What it does</source>
        <translation>&amp;Qué hace</translation>
    </message>
    <message>
        <source>&amp;What it means</source>
        <translation>&amp;Qué significa</translation>
    </message>
    <message>
        <source>&amp;Why this prediction …</source>
        <translation>Por &amp;qué esta predicción …</translation>
    </message>
    <message>
        <source>&amp;Why this prediction?</source>
        <translation>¿Por &amp;qué esta predicción?</translation>
    </message>
    <message>
        <source>&amp;Why this result …</source>
        <translation>Por &amp;qué este resultado …</translation>
    </message>
    <message>
        <source>&amp;Why?  Show the alarms</source>
        <translation>¿Por &amp;qué?  Mostrar las alarmas</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>Su &amp;nombre</translation>
    </message>
    <message>
        <source>(and # more reason)|(and # more reasons)</source>
        <translation>(y # motivo más)|(y # motivos más)</translation>
    </message>
    <message>
        <source>(and # more)|(and # more)</source>
        <translation>(y # más)|(y # más)</translation>
    </message>
    <message>
        <source>, usually {usual_ms} ms</source>
        <translation>, normalmente {usual_ms} ms</translation>
    </message>
    <message>
        <source>, {free_gb} GB are free</source>
        <translation>, quedan {free_gb} GB libres</translation>
    </message>
    <message>
        <source>. EdgeWatch itself uses {own_gb} GB</source>
        <translation>. EdgeWatch mismo usa {own_gb} GB</translation>
    </message>
    <message>
        <source>. EdgeWatch itself uses {own_mb} MB</source>
        <translation>. EdgeWatch mismo usa {own_mb} MB</translation>
    </message>
    <message>
        <source>. EdgeWatch itself uses {own_percent} %</source>
        <translation>. EdgeWatch mismo usa {own_percent} %</translation>
    </message>
    <message>
        <source>. This is an estimate, not a measurement.</source>
        <translation>. Esto es una estimación, no una medición.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 horas</translation>
    </message>
    <message>
        <source>: 95 of 100 runs take up to {took_ms} ms</source>
        <translation>: 95 de cada 100 ejecuciones tardan hasta {took_ms} ms</translation>
    </message>
    <message>
        <source>: checksum {enrolled:short} → {observed:short}</source>
        <translation>: suma de comprobación {enrolled:short} → {observed:short}</translation>
    </message>
    <message>
        <source>: predictions have not been recorded since {at_ns}</source>
        <translation>: las predicciones no se graban desde {at_ns}</translation>
    </message>
    <message>
        <source>: {feature} from {before} to {after}</source>
        <translation>: {feature} de {before} a {after}</translation>
    </message>
    <message>
        <source>: {tier} data of the last {floor_days} days exceed their limit of {limit_mb} MB</source>
        <translation>: los datos «{tier}» de los últimos {floor_days} días superan su límite de {limit_mb} MB</translation>
    </message>
    <message>
        <source>; above all in {readings}</source>
        <translation>; sobre todo en {readings}</translation>
    </message>
    <message>
        <source>; its longest pause was {usual_s:duration}</source>
        <translation>; su pausa más larga fue de {usual_s:duration}</translation>
    </message>
    <message>
        <source>A PIN has {n} digits or more; a passphrase {m} signs or more.</source>
        <translation>Un PIN tiene al menos {n} dígitos; una frase de contraseña, al menos {m} caracteres.</translation>
    </message>
    <message>
        <source>A bundle is being checked.</source>
        <translation>Se está comprobando un paquete.</translation>
    </message>
    <message>
        <source>A check of a segment or of the database fails. Clears when it passes again.</source>
        <translation>Falla la comprobación de un segmento o de la base de datos. Se normaliza cuando vuelve a superarse.</translation>
    </message>
    <message>
        <source>A check of the record against its seals fails: a sealed row is altered, missing or added. Clears with a check of the same span that passes.</source>
        <translation>Falla una comprobación de la grabación contra sus sellos: una fila sellada está alterada, falta o se ha añadido. Se normaliza cuando se supera una comprobación del mismo periodo.</translation>
    </message>
    <message>
        <source>A duration {form}</source>
        <translation>Una duración {form}</translation>
    </message>
    <message>
        <source>A field of bus, adapter or protocol identity contradicts the enrolment, or a unit that gives no serial number is at another port (CHANGED). Clears when the approved unit is proved again or the new one is approved, not when the stranger is gone or silent.</source>
        <translation>Un campo de la identidad de bus, adaptador o protocolo contradice lo registrado, o una unidad que no da número de serie está en otro puerto (CHANGED). Se normaliza cuando se comprueba de nuevo la unidad aprobada o se aprueba la nueva, no cuando la unidad ajena desaparece o calla.</translation>
    </message>
    <message>
        <source>A graphics processor is lost, or its driver</source>
        <translation>Se perdió un procesador gráfico o su controlador</translation>
    </message>
    <message>
        <source>A maintenance window was over ({subject})</source>
        <translation>Terminó una ventana de mantenimiento ({subject})</translation>
    </message>
    <message>
        <source>A part of the record cannot be read or is not what was written.</source>
        <translation>Una parte de la grabación no se puede leer o no es lo que se escribió.</translation>
    </message>
    <message>
        <source>A part of the spool was damaged ({subject})</source>
        <translation>Una parte de la cola de datos estaba dañada ({subject})</translation>
    </message>
    <message>
        <source>A prediction comes from a file whose SHA-256 is not the declared one, or not that of the first file where none is declared. Clears after 5 predictions in a row from the right file and 10 min without another.</source>
        <translation>Una predicción procede de un archivo cuyo SHA-256 no es el declarado o, si no se declaró ninguno, no es el del primer archivo. Se normaliza tras 5 predicciones seguidas del archivo correcto y 10 min sin otro.</translation>
    </message>
    <message>
        <source>A program that runs the model is there, or ended without being closed, and no prediction has come for silent_after; or, after a week of record, for the limit times the longest pause of two weeks; or for 20 times the pace of its feed. Only time in which the agent watched counts. Clears with the next prediction, or when the program is closed in order.</source>
        <translation>Un programa que ejecuta el modelo está en marcha, o terminó sin cerrarse, y no ha llegado ninguna predicción durante silent_after; o, tras una semana de grabación, durante el límite multiplicado por la pausa más larga de dos semanas; o durante 20 veces el ritmo de su fuente de datos. Solo cuenta el tiempo en que el agente vigilaba. Se normaliza con la siguiente predicción o cuando el programa se cierra correctamente.</translation>
    </message>
    <message>
        <source>A run fails, and the share of failed runs among the last 100, or among fewer while there are no more, reaches the limit. Clears after 5 min, with at least twice as many good runs in a row as had failed, at most 20.</source>
        <translation>Falla una ejecución y la proporción de ejecuciones fallidas entre las últimas 100, o entre menos mientras no haya más, alcanza el límite. Se normaliza tras 5 min con al menos el doble de ejecuciones correctas seguidas que las que fallaron, 20 como máximo.</translation>
    </message>
    <message>
        <source>A run that failed gives no result: repeat it; if it fails again, use another method and tell the site engineer.</source>
        <translation>Una ejecución fallida no da resultado: repítala; si vuelve a fallar, use otro método y avise al ingeniero de la instalación.</translation>
    </message>
    <message>
        <source>A sample of the predictions is drawn; look closer to see each.</source>
        <translation>Se dibuja una muestra de las predicciones; acerque la vista para verlas todas.</translation>
    </message>
    <message>
        <source>A scarce resource and a slow or silent model are told of sooner, and count more.</source>
        <translation>Se avisa antes de un recurso escaso o de un modelo lento o silencioso, y cuentan más.</translation>
    </message>
    <message>
        <source>A sealed part of the record is not what was sealed.</source>
        <translation>Una parte sellada de la grabación no es lo que se selló.</translation>
    </message>
    <message>
        <source>A serial or USBTMC device, or one of a type that is enrolled, is on the bus for 10 s, in no slot and not in [devices] ignore (UNKNOWN_EXTRA). Clears when it is unplugged, has a slot, or is ignored.</source>
        <translation>Un dispositivo serie o USBTMC, o de un tipo registrado, está en el bus durante 10 s, en ningún puesto y no en [devices] ignore (UNKNOWN_EXTRA). Se normaliza cuando se desenchufa, tiene un puesto o se ignora.</translation>
    </message>
    <message>
        <source>A shelved alarm is silent for at most 12 hours and comes back by itself.</source>
        <translation>Una alarma aplazada calla como máximo 12 horas y vuelve por sí sola.</translation>
    </message>
    <message>
        <source>A simulated unit is exchanged for another one, in a temporary copy of this site: line, reading, model, record and alarm work as they will in earnest. Your equipment and your record are not touched. It takes some ten seconds.</source>
        <translation>Se cambia una unidad simulada por otra en una copia temporal de esta instalación: línea, lectura, modelo, grabación y alarma funcionan como lo harán en la realidad. No se tocan su equipo ni su grabación. Tarda unos diez segundos.</translation>
    </message>
    <message>
        <source>A slot is a place where equipment belongs. For each slot the fields of the unit that was enrolled stand beside those observed now; what differs is bold, tinted and marked “changed”.

Predictions made since the last proof of the approved unit are affected: nobody can say with which unit they were made. They can be listed before anything is decided.

Decide about this unit: approve it after a check, for good or for a time; accept it beside the present one; or reject it, and the alarm stays. What becomes trusted again is said before you decide. Decide later, and the unit stays in the line of decisions that wait, for as long as it takes: nothing is ever decided by time. Announce maintenance before work that changes firmware or unplugs the unit. Roll back puts an earlier enrolment in force again. Each takes your name, role and a note, and all are kept in the record.

A unit that is plugged in and belongs to no slot is listed below the slots.</source>
        <translation>Un puesto es un lugar al que pertenece un equipo. En cada puesto, los campos de la unidad registrada aparecen junto a los observados ahora; lo que difiere está en negrita, coloreado y marcado como «cambiado».

Las predicciones hechas desde la última comprobación de la unidad aprobada están afectadas: nadie puede decir con qué unidad se hicieron. Se pueden listar antes de decidir nada.

Decidir sobre esta unidad: apruébela tras una comprobación, de forma definitiva o por un tiempo; acéptela junto a la actual; o rechácela, y la alarma permanece. Antes de que decida se indica qué vuelve a ser de confianza. Si decide más tarde, la unidad permanece en la fila de decisiones pendientes todo el tiempo necesario: nunca se decide nada por el paso del tiempo. Anuncie el mantenimiento antes de trabajos que cambien el firmware o desenchufen la unidad. Revertir vuelve a poner en vigor un registro de unidad anterior. Cada acción requiere su nombre, función y una nota, y todo se conserva en la grabación.

Una unidad enchufada que no pertenece a ningún puesto aparece debajo de los puestos.</translation>
    </message>
    <message>
        <source>A slot is the place where equipment belongs. Say at which port it is and of which kind, look at what it says, and see that each value reaches the right input of the model.</source>
        <translation>Un puesto es el lugar al que pertenece un equipo. Indique en qué puerto está y de qué tipo es, vea lo que dice y compruebe que cada valor llega a la entrada correcta del modelo.</translation>
    </message>
    <message>
        <source>A table of CPU, memory and disk</source>
        <translation>Una tabla de CPU, memoria y disco</translation>
    </message>
    <message>
        <source>A table of the drift measurements</source>
        <translation>Una tabla de las mediciones de deriva</translation>
    </message>
    <message>
        <source>A table of the predictions: outputs, hardware, trust</source>
        <translation>Una tabla de las predicciones: salidas, equipos, confianza</translation>
    </message>
    <message>
        <source>A time of my own</source>
        <translation>Otro tiempo</translation>
    </message>
    <message>
        <source>A unit that belongs to no slot is connected</source>
        <translation>Hay conectada una unidad que no pertenece a ningún puesto</translation>
    </message>
    <message>
        <source>A unit that may be equipment is connected, and belongs to no slot.</source>
        <translation>Hay conectada una unidad que puede ser un equipo y no pertenece a ningún puesto.</translation>
    </message>
    <message>
        <source>A write fails for want of space, or what is too young to be retired exceeds its size limit. Clears after 60 s with space again.</source>
        <translation>Una escritura falla por falta de espacio, o lo que es demasiado reciente para retirarse supera su límite de tamaño. Se normaliza tras 60 s con espacio de nuevo.</translation>
    </message>
    <message>
        <source>Accept beside the present one</source>
        <translation>Aceptar junto a la actual</translation>
    </message>
    <message>
        <source>Accepted beside the present one: {unit}</source>
        <translation>Aceptada junto a la actual: {unit}</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Access to equipment</source>
        <translation>Acceso al equipo</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Accuracy or RMSE</source>
        <translation>Exactitud o RMSE</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Reconocida por</translation>
    </message>
    <message>
        <source>Acknowledged by {by}: {sentence}</source>
        <translation>Reconocida por {by}: {sentence}</translation>
    </message>
    <message>
        <source>Acknowledged for what was seen; another cause still waits</source>
        <translation>Reconocida por lo que se vio; aún espera otra causa</translation>
    </message>
    <message>
        <source>Acknowledged within (half of them)</source>
        <translation>Reconocidas en (la mitad de ellas)</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>Actúa como</translation>
    </message>
    <message>
        <source>Acting as: {name}</source>
        <translation>Actúa como: {name}</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Active · acknowledged</source>
        <translation>Activa · reconocida</translation>
    </message>
    <message>
        <source>Active · not acknowledged</source>
        <translation>Activa · no reconocida</translation>
    </message>
    <message>
        <source>Add a [[slot]] with name, profile and port to site.toml; edgewatch devices ports lists the ports there are.</source>
        <translation>Añada un [[slot]] con nombre, perfil y puerto a site.toml; edgewatch devices ports lista los puertos que hay.</translation>
    </message>
    <message>
        <source>Affected, worst first: {features}</source>
        <translation>Afectadas, la peor primero: {features}</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>After the swap</source>
        <translation>Tras el cambio</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Agent / model available</source>
        <translation>Agente / modelo disponible</translation>
    </message>
    <message>
        <source>Agent stopped</source>
        <translation>Agente detenido</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message>
        <source>Alarm at {site}</source>
        <translation>Alarma en {site}</translation>
    </message>
    <message>
        <source>Alarm flood: {figures}</source>
        <translation>Avalancha de alarmas: {figures}</translation>
    </message>
    <message>
        <source>Alarm floods</source>
        <translation>Avalanchas de alarmas</translation>
    </message>
    <message>
        <source>Alarm h&amp;ealth</source>
        <translation>Calidad de las a&amp;larmas</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>Calidad de las alarmas</translation>
    </message>
    <message>
        <source>Alarm health from {begin} to {end}</source>
        <translation>Calidad de las alarmas de {begin} a {end}</translation>
    </message>
    <message>
        <source>Alarm {code}.</source>
        <translation>Alarma {code}.</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Alarms a day</source>
        <translation>Alarmas por día</translation>
    </message>
    <message>
        <source>Alarms sound</source>
        <translation>Las alarmas suenan</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Todos los equipos</translation>
    </message>
    <message>
        <source>All inputs</source>
        <translation>Todas las entradas</translation>
    </message>
    <message>
        <source>All inputs repeat the prediction before.|All inputs repeat the # predictions before.</source>
        <translation>Todas las entradas repiten la predicción anterior.|Todas las entradas repiten las # predicciones anteriores.</translation>
    </message>
    <message>
        <source>All inputs taken together: their combinations, not one distribution.</source>
        <translation>Todas las entradas en conjunto: sus combinaciones, no una distribución.</translation>
    </message>
    <message>
        <source>All is well: there is nothing to be done.</source>
        <translation>Todo está bien: no hay nada que hacer.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>All of the record</source>
        <translation>Toda la grabación</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Todas las gravedades</translation>
    </message>
    <message>
        <source>An agent watches this site already. It knows the site as it was when it started: end it and start it again once you are through.</source>
        <translation>Un agente ya vigila esta instalación. La conoce tal como era cuando arrancó: deténgalo y vuelva a iniciarlo cuando haya terminado.</translation>
    </message>
    <message>
        <source>An alarm that goes away unseen stays here until a person has seen it.</source>
        <translation>Una alarma que desaparece sin ser vista permanece aquí hasta que una persona la haya visto.</translation>
    </message>
    <message>
        <source>An alarm that is not worth a look costs the trust in the next one. Begin quietly; the page Alarms shows later which alarms came too often.</source>
        <translation>Una alarma que no merece atención resta confianza a la siguiente. Empiece con pocas; la página Alarmas muestra después cuáles fueron demasiado frecuentes.</translation>
    </message>
    <message>
        <source>An approval lapsed ({subject})</source>
        <translation>Caducó una aprobación ({subject})</translation>
    </message>
    <message>
        <source>An exchange behind the same adapter is seen</source>
        <translation>Se detecta un cambio detrás del mismo adaptador</translation>
    </message>
    <message>
        <source>An export is under way.</source>
        <translation>Hay una exportación en curso.</translation>
    </message>
    <message>
        <source>An input of {model} made a step</source>
        <translation>Una entrada de {model} dio un salto</translation>
    </message>
    <message>
        <source>An unknown unit is connected beside the {slot}.</source>
        <translation>Hay una unidad desconocida conectada junto al equipo {slot}.</translation>
    </message>
    <message>
        <source>And # more of this kind.|And # more of this kind.</source>
        <translation>Y # más de este tipo.|Y # más de este tipo.</translation>
    </message>
    <message>
        <source>Announce &amp;maintenance…</source>
        <translation>Anunciar &amp;mantenimiento…</translation>
    </message>
    <message>
        <source>Announce maintenance of “{slot}”</source>
        <translation>Anunciar mantenimiento de «{slot}»</translation>
    </message>
    <message>
        <source>Announced by {by} at {begin}, until {end}: {note}. Once it is ended, every difference from the enrolment alarms again.</source>
        <translation>Anunciado por {by} ({begin}), hasta {end}: {note}. Cuando finalice, toda diferencia con lo registrado volverá a generar alarma.</translation>
    </message>
    <message>
        <source>Another cause came to it</source>
        <translation>Se le sumó otra causa</translation>
    </message>
    <message>
        <source>Another program has it open: {holder}.</source>
        <translation>Otro programa lo tiene abierto: {holder}.</translation>
    </message>
    <message>
        <source>Another unit than the approved one is connected, or it is not as approved.</source>
        <translation>Hay conectada una unidad distinta de la aprobada, o no está como se aprobó.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Answers are wrong more often than is accepted, by labels that have come.</source>
        <translation>Las respuestas son erróneas más a menudo de lo aceptado, según las etiquetas recibidas.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Approve for a time</source>
        <translation>Aprobar por un tiempo</translation>
    </message>
    <message>
        <source>Approved {unit}</source>
        <translation>Aprobada {unit}</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archivos comprimidos (*.zip)</translation>
    </message>
    <message>
        <source>As at the &amp;first start</source>
        <translation>Como en el &amp;primer arranque</translation>
    </message>
    <message>
        <source>As checked</source>
        <translation>Según lo comprobado</translation>
    </message>
    <message>
        <source>As exported?</source>
        <translation>¿Como se exportó?</translation>
    </message>
    <message>
        <source>As in the &amp;preset</source>
        <translation>Como en el preaj&amp;uste</translation>
    </message>
    <message>
        <source>As it should be</source>
        <translation>Como debe ser</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Ask for labels of recent cases; use these results with care until they have come.</source>
        <translation>Solicite etiquetas de casos recientes; use estos resultados con precaución hasta que lleguen.</translation>
    </message>
    <message>
        <source>Ask the model itself (Ctrl+Y)</source>
        <translation>Preguntar al propio modelo (Ctrl+Y)</translation>
    </message>
    <message>
        <source>At least: {what}</source>
        <translation>Al menos: {what}</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Precisión media</translation>
    </message>
    <message>
        <source>Back from the shelf</source>
        <translation>Fin del aplazamiento</translation>
    </message>
    <message>
        <source>Bars: distance from the median of the reference, in robust deviations (σ).</source>
        <translation>Barras: distancia a la mediana de la referencia, en desviaciones robustas (σ).</translation>
    </message>
    <message>
        <source>Bars: how much each input moved the output away from its mean over the reference; together they make up the whole difference. Whisker: two standard errors of the sampling.</source>
        <translation>Barras: cuánto alejó cada entrada la salida de su media sobre la referencia; juntas forman toda la diferencia. Bigote: dos errores estándar del muestreo.</translation>
    </message>
    <message>
        <source>Baseline changed</source>
        <translation>Línea base cambiada</translation>
    </message>
    <message>
        <source>Between A and B: {duration}</source>
        <translation>Entre A y B: {duration}</translation>
    </message>
    <message>
        <source>Beyond the limit in the last window, and not yet with enough evidence: {metrics}. More labels will tell.</source>
        <translation>Más allá del límite en la última ventana, aún sin evidencia suficiente: {metrics}. Más etiquetas lo aclararán.</translation>
    </message>
    <message>
        <source>Beyond the limit: {metrics}</source>
        <translation>Más allá del límite: {metrics}</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Sesgo</translation>
    </message>
    <message>
        <source>Both are accepted from now on, as with a dock that shows two ports.</source>
        <translation>Desde ahora se aceptan ambas, como con una base que muestra dos puertos.</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Índice de Brier</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>Build one from reference data: edgewatch baseline build {model} REFERENCE.csv</source>
        <translation>Cree una con datos de referencia: edgewatch baseline build {model} REFERENCE.csv</translation>
    </message>
    <message>
        <source>Bundles (*.zip)</source>
        <translation>Paquetes (*.zip)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>By its inputs the model must be wrong more often than is accepted.</source>
        <translation>Según sus entradas, el modelo debe de equivocarse más a menudo de lo aceptado.</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>E&amp;legir …</translation>
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
        <translation>CPU de la estación de trabajo</translation>
    </message>
    <message>
        <source>CPU {value} %</source>
        <translation>CPU {value} %</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Error de calibración</translation>
    </message>
    <message>
        <source>Calibration is off by more than chance: {told}.</source>
        <translation>La calibración se desvía más que por azar: {told}.</translation>
    </message>
    <message>
        <source>Calibration: in every bin what came true agrees with what was said.</source>
        <translation>Calibración: en cada tramo, lo que se cumplió concuerda con lo que se dijo.</translation>
    </message>
    <message>
        <source>Calibration: too few labels, or the model gives no probabilities.</source>
        <translation>Calibración: muy pocas etiquetas, o el modelo no da probabilidades.</translation>
    </message>
    <message>
        <source>Calls that succeeded</source>
        <translation>Llamadas correctas</translation>
    </message>
    <message>
        <source>Came true</source>
        <translation>Se cumplió</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Cancelado; no se cambió nada.</translation>
    </message>
    <message>
        <source>Cannot estimate: {reason}</source>
        <translation>No se puede estimar: {reason}</translation>
    </message>
    <message>
        <source>Cannot judge</source>
        <translation>No se puede evaluar</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Case and label in that table</source>
        <translation>Caso y etiqueta en esa tabla</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Causada por</translation>
    </message>
    <message>
        <source>Caused by: {cause}</source>
        <translation>Causada por: {cause}</translation>
    </message>
    <message>
        <source>Change a rule</source>
        <translation>Cambiar una regla</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Chattering</source>
        <translation>Repetitivas</translation>
    </message>
    <message>
        <source>Check a bundle from its first byte to its last</source>
        <translation>Comprobar un paquete del primer byte al último</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Comprobar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Check by other means what it would tell.</source>
        <translation>Compruebe por otros medios lo que indicaría.</translation>
    </message>
    <message>
        <source>Check by other means what it would tell; whoever took it out of service returns it.</source>
        <translation>Compruebe por otros medios lo que indicaría; quien la puso fuera de servicio la devuelve.</translation>
    </message>
    <message>
        <source>Check power and cable of the equipment.</source>
        <translation>Compruebe la alimentación eléctrica y el cable del equipo.</translation>
    </message>
    <message>
        <source>Check power and cable of the {slot}; do not rely on new results until it is back.</source>
        <translation>Compruebe la alimentación eléctrica y el cable del equipo {slot}; no confíe en resultados nuevos hasta que vuelva.</translation>
    </message>
    <message>
        <source>Check sample and equipment, then repeat; use these results with care.</source>
        <translation>Compruebe la muestra y el equipo y repita; use estos resultados con precaución.</translation>
    </message>
    <message>
        <source>Check the cables of {slot} and {other}; do not rely on new results until they are right.</source>
        <translation>Compruebe los cables de {slot} y {other}; no confíe en resultados nuevos hasta que sean correctos.</translation>
    </message>
    <message>
        <source>Check the equipment that gives these readings; use results with care.</source>
        <translation>Compruebe el equipo que da estas lecturas; use los resultados con precaución.</translation>
    </message>
    <message>
        <source>Check this &amp;workstation …</source>
        <translation>Comprobar esta &amp;estación de trabajo …</translation>
    </message>
    <message>
        <source>Check this workstation</source>
        <translation>Comprobar esta estación de trabajo</translation>
    </message>
    <message>
        <source>Checking and copying the model …</source>
        <translation>Comprobando y copiando el modelo …</translation>
    </message>
    <message>
        <source>Checking the record</source>
        <translation>Comprobando la grabación</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, on a disk that has space.</source>
        <translation>Elija una carpeta en la que pueda escribir, en un disco con espacio.</translation>
    </message>
    <message>
        <source>Choose a longer one, or another, at the top.</source>
        <translation>Elija arriba uno más largo u otro.</translation>
    </message>
    <message>
        <source>Choose a longer span at the top of the window to look further back.</source>
        <translation>Elija un periodo más largo en la parte superior de la ventana para mirar más atrás.</translation>
    </message>
    <message>
        <source>Choose a moment that is still to come.</source>
        <translation>Elija un momento que aún no haya llegado.</translation>
    </message>
    <message>
        <source>Choose a rule to change it.</source>
        <translation>Elija una regla para cambiarla.</translation>
    </message>
    <message>
        <source>Choose another stretch of time at the top, or open the page again.</source>
        <translation>Elija arriba otro periodo o abra de nuevo la página.</translation>
    </message>
    <message>
        <source>Choose the ONNX file of the model that is used here. It is copied into the site; its hash tells later whether the model that runs is still this one.</source>
        <translation>Elija el archivo ONNX del modelo que se usa aquí. Se copia en la instalación; su hash indica después si el modelo que se ejecuta sigue siendo este.</translation>
    </message>
    <message>
        <source>Choose the file of the model.</source>
        <translation>Elija el archivo del modelo.</translation>
    </message>
    <message>
        <source>Choose the kind of equipment.</source>
        <translation>Elija el tipo de equipo.</translation>
    </message>
    <message>
        <source>Choose the port of the equipment.</source>
        <translation>Elija el puerto del equipo.</translation>
    </message>
    <message>
        <source>Choose the reference file, or skip this step.</source>
        <translation>Elija el archivo de referencia u omita este paso.</translation>
    </message>
    <message>
        <source>Choose the time to look at</source>
        <translation>Elegir el periodo que se muestra</translation>
    </message>
    <message>
        <source>Choose your role.</source>
        <translation>Elija su función.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Elegir …</translation>
    </message>
    <message>
        <source>Chosen span …</source>
        <translation>Periodo elegido …</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Normalizada</translation>
    </message>
    <message>
        <source>Cleared after</source>
        <translation>Normalizada tras</translation>
    </message>
    <message>
        <source>Cleared · not acknowledged</source>
        <translation>Normalizada · no reconocida</translation>
    </message>
    <message>
        <source>Cleared, not acknowledged</source>
        <translation>Normalizada, no reconocida</translation>
    </message>
    <message>
        <source>Cleared: {sentence}</source>
        <translation>Normalizada: {sentence}</translation>
    </message>
    <message>
        <source>Clears with its cause.</source>
        <translation>Se normaliza con su causa.</translation>
    </message>
    <message>
        <source>Clock jumped</source>
        <translation>El reloj saltó</translation>
    </message>
    <message>
        <source>Close that program, or let EdgeWatch&apos;s feed read it.</source>
        <translation>Cierre ese programa o deje que lo lea la fuente de datos de EdgeWatch.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Closed alarms</source>
        <translation>Alarmas cerradas</translation>
    </message>
    <message>
        <source>Closed: {sentence}</source>
        <translation>Cerrada: {sentence}</translation>
    </message>
    <message>
        <source>Closer (Ctrl++)</source>
        <translation>Acercar (Ctrl++)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code of the equipment</source>
        <translation>Código del equipo</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Colores del &amp;sistema</translation>
    </message>
    <message>
        <source>Column with the &amp;truth</source>
        <translation>Columna con el &amp;valor real</translation>
    </message>
    <message>
        <source>Column with the t&amp;ime</source>
        <translation>Columna con la &amp;hora</translation>
    </message>
    <message>
        <source>Column with the time</source>
        <translation>Columna con la hora</translation>
    </message>
    <message>
        <source>Column with the truth</source>
        <translation>Columna con el valor real</translation>
    </message>
    <message>
        <source>Compared with # row of {source}, in force since {since}.|Compared with # rows of {source}, in force since {since}.</source>
        <translation>Comparado con # fila de {source}, vigente desde {since}.|Comparado con # filas de {source}, vigente desde {since}.</translation>
    </message>
    <message>
        <source>Compared with # row, in force since {since}.|Compared with # rows, in force since {since}.</source>
        <translation>Comparado con # fila, vigente desde {since}.|Comparado con # filas, vigente desde {since}.</translation>
    </message>
    <message>
        <source>Comparing with the signed list</source>
        <translation>Comparando con la lista firmada</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Confirm results by another method and tell the site engineer.</source>
        <translation>Confirme los resultados con otro método y avise al ingeniero de la instalación.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when it is as approved again, or the site engineer approves it as it is after a check.</source>
        <translation>Confirme los resultados con otro método. La confianza vuelve cuando esté de nuevo como se aprobó, o cuando el ingeniero de la instalación lo apruebe tal como está tras una comprobación.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when it is back at its port, or the site engineer approves it there after a check.</source>
        <translation>Confirme los resultados con otro método. La confianza vuelve cuando esté de nuevo en su puerto, o cuando el ingeniero de la instalación lo apruebe allí tras una comprobación.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the approved unit is back, or the site engineer approves the new one after a check.</source>
        <translation>Confirme los resultados con otro método. La confianza vuelve cuando regrese la unidad aprobada, o cuando el ingeniero de la instalación apruebe la nueva tras una comprobación.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the approved unit is back, or the site engineer approves this one again.</source>
        <translation>Confirme los resultados con otro método. La confianza vuelve cuando regrese la unidad aprobada, o cuando el ingeniero de la instalación apruebe de nuevo esta.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the former adapter is back, or the site engineer approves the new one.</source>
        <translation>Confirme los resultados con otro método. La confianza vuelve cuando regrese el adaptador anterior, o cuando el ingeniero de la instalación apruebe el nuevo.</translation>
    </message>
    <message>
        <source>Confirm results by another method. Trust returns when the former firmware is back, or the site engineer approves the new one after a check.</source>
        <translation>Confirme los resultados con otro método. La confianza vuelve cuando regrese el firmware anterior, o cuando el ingeniero de la instalación apruebe el nuevo tras una comprobación.</translation>
    </message>
    <message>
        <source>Confirm results of that time if they matter; tell the site engineer if it happens again.</source>
        <translation>Confirme los resultados de ese periodo si son importantes; avise al ingeniero de la instalación si se repite.</translation>
    </message>
    <message>
        <source>Confirm results that matter by another method.</source>
        <translation>Confirme con otro método los resultados importantes.</translation>
    </message>
    <message>
        <source>Confirm these results by another method.</source>
        <translation>Confirme estos resultados con otro método.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Copy &amp;fingerprint</source>
        <translation>Copiar la &amp;huella</translation>
    </message>
    <message>
        <source>Copy all rows, to be put into a sheet</source>
        <translation>Copiar todas las filas para pegarlas en una hoja</translation>
    </message>
    <message>
        <source>Copy the co&amp;mmands</source>
        <translation>Cop&amp;iar las órdenes</translation>
    </message>
    <message>
        <source>Copy, save, print, or show as a table</source>
        <translation>Copiar, guardar, imprimir o mostrar como tabla</translation>
    </message>
    <message>
        <source>Copying the record</source>
        <translation>Copiando la grabación</translation>
    </message>
    <message>
        <source>Corner view</source>
        <translation>Vista de esquina</translation>
    </message>
    <message>
        <source>Could be better</source>
        <translation>Mejorable</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Course of the output</source>
        <translation>Evolución de la salida</translation>
    </message>
    <message>
        <source>Course of {output}</source>
        <translation>Evolución de {output}</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Current prediction</source>
        <translation>Predicción actual</translation>
    </message>
    <message>
        <source>Cursors</source>
        <translation>Cursores</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>Decidir &amp;más tarde</translation>
    </message>
    <message>
        <source>Decide about the unit in “{slot}”</source>
        <translation>Decidir sobre la unidad de «{slot}»</translation>
    </message>
    <message>
        <source>Decide as without EdgeWatch; start the agent, or tell the site engineer.</source>
        <translation>Decida como sin EdgeWatch; inicie el agente o avise al ingeniero de la instalación.</translation>
    </message>
    <message>
        <source>Declare a model first, or skip this step.</source>
        <translation>Declare primero un modelo u omita este paso.</translation>
    </message>
    <message>
        <source>Declare a model first.</source>
        <translation>Declare primero un modelo.</translation>
    </message>
    <message>
        <source>Declared already: {names}.</source>
        <translation>Ya declarados: {names}.</translation>
    </message>
    <message>
        <source>Declaring the slot …</source>
        <translation>Declarando el puesto …</translation>
    </message>
    <message>
        <source>Describing the reference …</source>
        <translation>Describiendo la referencia …</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Device changed</source>
        <translation>Equipo cambiado</translation>
    </message>
    <message>
        <source>Device in doubt</source>
        <translation>Equipo en duda</translation>
    </message>
    <message>
        <source>Device missing</source>
        <translation>Equipo ausente</translation>
    </message>
    <message>
        <source>Device moved</source>
        <translation>Equipo movido</translation>
    </message>
    <message>
        <source>Device not verified</source>
        <translation>Equipo sin verificar</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Disk short</source>
        <translation>Disco escaso</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Do not rely on its results; tell the site engineer, who declares the new model.</source>
        <translation>No confíe en sus resultados; avise al ingeniero de la instalación, que declarará el nuevo modelo.</translation>
    </message>
    <message>
        <source>Do not rely on this prediction</source>
        <translation>No confíe en esta predicción</translation>
    </message>
    <message>
        <source>Do not train anew.</source>
        <translation>No vuelva a entrenar.</translation>
    </message>
    <message>
        <source>Do not use it to decide about a result of today.</source>
        <translation>No lo use para decidir sobre un resultado de hoy.</translation>
    </message>
    <message>
        <source>Do not use its results. Trust returns when the approved unit is back.</source>
        <translation>No use sus resultados. La confianza vuelve cuando regrese la unidad aprobada.</translation>
    </message>
    <message>
        <source>Do not use results of {slot} and {other}. Trust returns when each unit is at its own place again.</source>
        <translation>No use los resultados de {slot} ni de {other}. La confianza vuelve cuando cada unidad esté de nuevo en su lugar.</translation>
    </message>
    <message>
        <source>Do not use results until the site engineer ends the maintenance.</source>
        <translation>No use los resultados hasta que el ingeniero de la instalación finalice el mantenimiento.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Done: {words}.</source>
        <translation>Hecho: {words}.</translation>
    </message>
    <message>
        <source>Done: {words}. {rest}.</source>
        <translation>Hecho: {words}. {rest}.</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Dibujado</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Deriva</translation>
    </message>
    <message>
        <source>Drift has not been measured in this stretch of time.</source>
        <translation>La deriva no se ha medido en este periodo.</translation>
    </message>
    <message>
        <source>Drift map: nothing measured yet</source>
        <translation>Mapa de deriva: aún no se ha medido nada</translation>
    </message>
    <message>
        <source>Drift map: {total}. {cell}</source>
        <translation>Mapa de deriva: {total}. {cell}</translation>
    </message>
    <message>
        <source>Drift measurements</source>
        <translation>Mediciones de deriva</translation>
    </message>
    <message>
        <source>Drift of every feature over time</source>
        <translation>Deriva de cada variable en el tiempo</translation>
    </message>
    <message>
        <source>Drift over limit</source>
        <translation>Deriva sobre el límite</translation>
    </message>
    <message>
        <source>Drift was not measured in this stretch of time.</source>
        <translation>La deriva no se midió en este periodo.</translation>
    </message>
    <message>
        <source>Drift, worst of limit</source>
        <translation>Deriva, peor respecto al límite</translation>
    </message>
    <message>
        <source>Drift: not measured in this span</source>
        <translation>Deriva: no medida en este periodo</translation>
    </message>
    <message>
        <source>Drift: worst {value} of the limit</source>
        <translation>Deriva: la peor, {value} del límite</translation>
    </message>
    <message>
        <source>Duplicated</source>
        <translation>Duplicado</translation>
    </message>
    <message>
        <source>Each line is one matter that needs a person. Alarms that one event caused are folded under it and are settled with it; nothing is hidden.

Acknowledge (Ctrl+K) says that a named person has seen the alarm as it is now; a new cause on the same equipment alarms anew. High alarms take a note of what was done. An acknowledgement does not make the inputs good: the alarm stands until its cause is gone or the new unit is approved on the page Devices. Mark several lines with Shift or Ctrl to acknowledge them together.

Shelve silences one alarm for at most 12 hours; it comes back by itself. Out of service silences a code until a person returns it, and EdgeWatch does not call the inputs checked meanwhile. To pause the sound does neither: alarms go on.

EdgeWatch is not the alarm system of your equipment and does not replace it.</source>
        <translation>Cada línea es un asunto que necesita a una persona. Las alarmas causadas por un mismo evento se agrupan bajo él y se resuelven con él; nada se oculta.

Reconocer (Ctrl+K) significa que una persona con nombre ha visto la alarma tal como está ahora; una nueva causa en el mismo equipo vuelve a generar alarma. Las alarmas altas requieren una nota de lo que se hizo. Un reconocimiento no hace buenas las entradas: la alarma permanece hasta que desaparezca su causa o se apruebe la nueva unidad en la página Equipos. Marque varias líneas con Mayús o Ctrl para reconocerlas juntas.

Aplazar silencia una alarma como máximo 12 horas; vuelve por sí sola. Fuera de servicio silencia un código hasta que una persona lo devuelva, y mientras tanto EdgeWatch no dice que las entradas estén comprobadas. Pausar el sonido no hace ni lo uno ni lo otro: las alarmas continúan.

EdgeWatch no es el sistema de alarmas de su equipo y no lo sustituye.</translation>
    </message>
    <message>
        <source>Each row is an input or output, each cell a stretch of time. The colour says how far the measure stands against its limit: pale is far below, yellow is over the limit, dark red is four times the limit. Hatched cells have too few rows to be judged, empty ones were not measured. The worst row is on top, with its latest value at the right. Dashed lines are changes of the equipment, the model or the baseline.

Choose a cell with the mouse or the arrow keys to compare both distributions. + and -, or Ctrl and the wheel, show a shorter or longer stretch; dragging shows what was dragged over; Shift and the arrow keys go earlier or later.

Short stretches show the windows that the agent judged. Long ones are measured as a whole from the sketches of minutes, hours and days, against the limit of one window, so that a colour means the same size of a change everywhere; edgewatch drift --window gives the exact limits.

Evidence is what raises an alarm: it gathers row by row, and reaches 1 without a change no more often than alarms_per_year in site.toml allows. PSI, taken over the deciles of the reference, Kolmogorov–Smirnov and the others measure how large a change is; their limits allow for rows that depend on each other. T² finds unusual combinations of inputs, Q those the reference never had.</source>
        <translation>Cada fila es una entrada o salida; cada celda, un periodo. El color indica dónde está la medida respecto a su límite: pálido es muy por debajo, amarillo es por encima del límite, rojo oscuro es cuatro veces el límite. Las celdas rayadas tienen muy pocas filas para evaluarlas; las vacías no se midieron. La peor fila está arriba, con su último valor a la derecha. Las líneas discontinuas son cambios del equipo, del modelo o de la línea base.

Elija una celda con el ratón o las teclas de flecha para comparar ambas distribuciones. + y -, o Ctrl y la rueda, muestran un periodo más corto o más largo; al arrastrar se muestra lo arrastrado; Mayús y las flechas van hacia antes o después.

Los periodos cortos muestran las ventanas que evaluó el agente. Los largos se miden en conjunto a partir de los resúmenes de minutos, horas y días, frente al límite de una ventana, de modo que un color significa en todas partes un cambio del mismo tamaño; edgewatch drift --window da los límites exactos.

La evidencia es lo que genera una alarma: se acumula fila a fila y, sin cambio, no alcanza 1 más a menudo de lo que permite alarms_per_year en site.toml. PSI, calculado sobre los deciles de la referencia, Kolmogorov–Smirnov y los demás miden cuánto ha cambiado; sus límites tienen en cuenta que unas filas dependen de otras. T² encuentra combinaciones inusuales de entradas; Q, las que la referencia nunca tuvo.</translation>
    </message>
    <message>
        <source>Each tile is a number with its last 24 hours as a small line; choose one to see its course over the span at the top, with the limit of its alarm as a dashed line. A tile with ! is beyond a limit. Limits are set in [alarms] of site.toml.

Latency is that of the model&apos;s own calls, good to a quarter (it is kept as a histogram of ten bins a decade). Agent available is the share of the span in which the agent watched; model available the share in which a program ran the model, of the time in which one should have: a program that was closed in order is not missed, one that was killed or crashed is missed until it is back. Waiting is what programs have written down and the agent has not yet taken over.

The table shows what EdgeWatch itself costs: the agent, each feed, and this window; CPU of a process is of one core. The last table shows the equipment on the bus, which is seen without opening it: a serial number that is a placeholder, or that two units share, proves nothing.</source>
        <translation>Cada recuadro es un número con sus últimas 24 horas como línea pequeña; elija uno para ver su evolución en el periodo de arriba, con el límite de su alarma como línea discontinua. Un recuadro con ! está más allá de un límite. Los límites se fijan en [alarms] de site.toml.

La latencia es la de las propias llamadas del modelo, con una exactitud de un cuarto (se guarda como histograma de diez tramos por década). Agente disponible es la proporción del periodo en que vigiló el agente; modelo disponible, la proporción en que un programa ejecutó el modelo, del tiempo en que debía hacerlo: un programa que se cerró correctamente no se echa en falta; uno que fue interrumpido o falló se echa en falta hasta que vuelve. En espera está lo que los programas han escrito y el agente aún no ha recogido.

La tabla muestra lo que consume EdgeWatch mismo: el agente, cada fuente de datos y esta ventana; la CPU de un proceso se refiere a un núcleo. La última tabla muestra los equipos en el bus, que se ven sin abrirlos: un número de serie que es un relleno, o que comparten dos unidades, no prueba nada.</translation>
    </message>
    <message>
        <source>Earlier (Ctrl+Left)</source>
        <translation>Antes (Ctrl+Izquierda)</translation>
    </message>
    <message>
        <source>Earlier enrolments</source>
        <translation>Registros anteriores</translation>
    </message>
    <message>
        <source>Earlier enrolments of “{slot}”</source>
        <translation>Registros anteriores de «{slot}»</translation>
    </message>
    <message>
        <source>Earlier predictions keep the state they were made in.</source>
        <translation>Las predicciones anteriores conservan el estado en que se hicieron.</translation>
    </message>
    <message>
        <source>EdgeWatch &amp;reads the equipment and runs the model itself</source>
        <translation>EdgeWatch &amp;lee el equipo y ejecuta el modelo</translation>
    </message>
    <message>
        <source>EdgeWatch does not watch {site}</source>
        <translation>EdgeWatch no vigila {site}</translation>
    </message>
    <message>
        <source>EdgeWatch is not the alarm system of the equipment.</source>
        <translation>EdgeWatch no es el sistema de alarmas del equipo.</translation>
    </message>
    <message>
        <source>EdgeWatch is not the alarm system of the equipment. It watches the model and what feeds it; it never takes the place of the alarms of a device, which must stay on and in earshot.</source>
        <translation>EdgeWatch no es el sistema de alarmas del equipo. Vigila el modelo y lo que lo alimenta; nunca sustituye a las alarmas de un equipo, que deben permanecer activadas y audibles.</translation>
    </message>
    <message>
        <source>EdgeWatch itself</source>
        <translation>EdgeWatch mismo</translation>
    </message>
    <message>
        <source>EdgeWatch watches a model and the equipment that feeds it, and says when a prediction should not be relied on. It is not the alarm system of the equipment. Everything can be changed later; you can leave at any time and go on from there.</source>
        <translation>EdgeWatch vigila un modelo y el equipo que lo alimenta, y avisa cuando no se debe confiar en una predicción. No es el sistema de alarmas del equipo. Todo se puede cambiar más tarde; puede salir en cualquier momento y continuar desde ahí.</translation>
    </message>
    <message>
        <source>EdgeWatch – {site}</source>
        <translation>EdgeWatch – {site}</translation>
    </message>
    <message>
        <source>EdgeWatch – {site} (recorded)</source>
        <translation>EdgeWatch – {site} (grabada)</translation>
    </message>
    <message>
        <source>EdgeWatch: setting up</source>
        <translation>EdgeWatch: configuración inicial</translation>
    </message>
    <message>
        <source>End &amp;maintenance…</source>
        <translation>Finalizar &amp;mantenimiento…</translation>
    </message>
    <message>
        <source>End the &amp;shelving …</source>
        <translation>Finalizar aplaza&amp;miento …</translation>
    </message>
    <message>
        <source>End the maintenance of “{slot}”</source>
        <translation>Finalizar el mantenimiento de «{slot}»</translation>
    </message>
    <message>
        <source>End the shelving</source>
        <translation>Finalizar el aplazamiento</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Ingeniero</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Enrol for a time</source>
        <translation>Registrar por un tiempo</translation>
    </message>
    <message>
        <source>Enrol the unit in “{slot}”</source>
        <translation>Registrar la unidad de «{slot}»</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Enrolled against observed</source>
        <translation>Registrado frente a observado</translation>
    </message>
    <message>
        <source>Enrolled {unit}</source>
        <translation>Registrada {unit}</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Equipment and inputs are those that this model was checked with.</source>
        <translation>El equipo y las entradas son aquellos con los que se comprobó este modelo.</translation>
    </message>
    <message>
        <source>Equipment plugged into this workstation</source>
        <translation>Equipos enchufados a esta estación de trabajo</translation>
    </message>
    <message>
        <source>Equipment that is reached over the network needs no port here.</source>
        <translation>Un equipo al que se accede por la red no necesita puerto aquí.</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimado</translation>
    </message>
    <message>
        <source>Estimated performance low</source>
        <translation>Rendimiento estimado bajo</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Events, equipment, identifications</source>
        <translation>Eventos, equipos, identificaciones</translation>
    </message>
    <message>
        <source>Every byte is checked …</source>
        <translation>Se comprueba cada byte …</translation>
    </message>
    <message>
        <source>Every file of the bundle is, byte for byte, what was exported.</source>
        <translation>Cada archivo del paquete es, byte a byte, lo que se exportó.</translation>
    </message>
    <message>
        <source>Every input of the model is fed.</source>
        <translation>Todas las entradas del modelo reciben datos.</translation>
    </message>
    <message>
        <source>Every measured metric is within its limit</source>
        <translation>Todas las métricas medidas están dentro de su límite</translation>
    </message>
    <message>
        <source>Every metric that is judged is within its limit.</source>
        <translation>Todas las métricas evaluadas están dentro de su límite.</translation>
    </message>
    <message>
        <source>Every prediction that the change affected</source>
        <translation>Todas las predicciones afectadas por el cambio</translation>
    </message>
    <message>
        <source>Every sealed record is, value for value, what the agent sealed, in that order, and none is missing but what retention, erasure or, in a bundle, the export accounts for.</source>
        <translation>Cada anotación sellada es, valor por valor y en ese orden, lo que selló el agente, y no falta ninguna salvo aquellas de las que dan cuenta la retención, el borrado o, en un paquete, la exportación.</translation>
    </message>
    <message>
        <source>Everything is looked at …</source>
        <translation>Se mira todo …</translation>
    </message>
    <message>
        <source>Everything is recorded on this workstation. The oldest goes first where the record reaches its size; what is younger than six months is always kept.</source>
        <translation>Todo se graba en esta estación de trabajo. Cuando la grabación alcanza su tamaño, se elimina primero lo más antiguo; lo que tiene menos de seis meses se conserva siempre.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export a bundle</source>
        <translation>Exportar un paquete</translation>
    </message>
    <message>
        <source>Exported: {path}, {size}.</source>
        <translation>Exportado: {path}, {size}.</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Exportando …</translation>
    </message>
    <message>
        <source>Exports so far</source>
        <translation>Exportaciones hasta ahora</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Far from the middle of the reference: {inputs}.</source>
        <translation>Lejos del centro de la referencia: {inputs}.</translation>
    </message>
    <message>
        <source>Farthest from the reference, in robust deviations (σ)</source>
        <translation>Lo más alejado de la referencia, en desviaciones robustas (σ)</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Feed {name}</source>
        <translation>Fuente {name}</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Few alarms, each worth a look: another unit, a model that is not the declared one, drift with evidence. At most one interruption a shift for one cause.</source>
        <translation>Pocas alarmas, todas relevantes: otra unidad, un modelo que no es el declarado, deriva con evidencia. Como máximo una interrupción por turno y causa.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File with a header line</source>
        <translation>Archivo con línea de encabezado</translation>
    </message>
    <message>
        <source>Files of the bundle</source>
        <translation>Archivos del paquete</translation>
    </message>
    <message>
        <source>Fill in a note.</source>
        <translation>Escriba una nota.</translation>
    </message>
    <message>
        <source>Fill in the name of the site.</source>
        <translation>Escriba el nombre de la instalación.</translation>
    </message>
    <message>
        <source>Fill in your name and a note.</source>
        <translation>Escriba su nombre y una nota.</translation>
    </message>
    <message>
        <source>Fill in your name at the foot of the window first.</source>
        <translation>Escriba primero su nombre al pie de la ventana.</translation>
    </message>
    <message>
        <source>Fill in your name.</source>
        <translation>Escriba su nombre.</translation>
    </message>
    <message>
        <source>Fingerprint that the site told you</source>
        <translation>Huella digital que le comunicó la instalación</translation>
    </message>
    <message>
        <source>Fingerprint that the site told you, SHA256:… (optional)</source>
        <translation>Huella digital que le comunicó la instalación, SHA256:… (opcional)</translation>
    </message>
    <message>
        <source>First window over its limit: {time}, {duration} after “{event}”.</source>
        <translation>Primera ventana por encima de su límite: {time}, {duration} después de «{event}».</translation>
    </message>
    <message>
        <source>First window over its limit: {time}.</source>
        <translation>Primera ventana por encima de su límite: {time}.</translation>
    </message>
    <message>
        <source>Five lanes share one time axis: the state of the equipment, the worst drift against its limit (the dashed line), alarms by priority, predictions, and the load of the workstation. The tinted span is the time in which predictions are affected; they are drawn as crosses. Over a long time predictions are drawn from the least to the greatest of each minute, hour or day, with their mean. Hatched is a time in which nobody watched.

Turn the wheel or press + and - to look closer or wider, drag or press the arrow keys to move; hold Shift while dragging to look at exactly that stretch. Click to put cursor A at a moment and Shift-click for cursor B, or press A and B and move with Shift and the arrow keys; Delete takes both away. What stands at the cursors, how long after the swap that is, and the time between them are told under the lanes.

The line above the lanes tells the chain: what was swapped, what drifted after it, the alarms, the predictions affected. Select an event in the table to put cursor A there.</source>
        <translation>Cinco bandas comparten un eje de tiempo: el estado de los equipos, la peor deriva respecto a su límite (la línea discontinua), las alarmas por prioridad, las predicciones y la carga de la estación de trabajo. El tramo coloreado es el tiempo en que las predicciones están afectadas; se dibujan como cruces. En periodos largos, las predicciones se dibujan desde la menor hasta la mayor de cada minuto, hora o día, con su media. Lo rayado es un tiempo en que nadie vigilaba.

Gire la rueda o pulse + y - para acercar o alejar; arrastre o pulse las flechas para desplazarse; mantenga Mayús al arrastrar para ver exactamente ese tramo. Haga clic para poner el cursor A en un momento y Mayús+clic para el cursor B, o pulse A y B y muévalos con Mayús y las flechas; Supr quita ambos. Lo que hay en los cursores, cuánto después del cambio es y el tiempo entre ellos se indica bajo las bandas.

La línea sobre las bandas cuenta la cadena: qué se cambió, qué derivó después, las alarmas, las predicciones afectadas. Seleccione un evento de la tabla para poner allí el cursor A.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Durante</translation>
    </message>
    <message>
        <source>For a further slot come back to this step and give it another name.</source>
        <translation>Para otro puesto vuelva a este paso y póngale otro nombre.</translation>
    </message>
    <message>
        <source>For a site under test, where somebody watches all the time. People stop reading alarms that come often.</source>
        <translation>Para una instalación en prueba, donde alguien vigila todo el tiempo. Las alarmas frecuentes dejan de leerse.</translation>
    </message>
    <message>
        <source>For a while nobody was watching.</source>
        <translation>Durante un tiempo nadie vigilaba.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Durante cuánto tiempo</translation>
    </message>
    <message>
        <source>For how long: until {time}</source>
        <translation>Durante cuánto tiempo: hasta {time}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallado</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>From now on the model is used with this unit.</source>
        <translation>Desde ahora el modelo se usa con esta unidad.</translation>
    </message>
    <message>
        <source>From the first record to the last.</source>
        <translation>Desde la primera anotación hasta la última.</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Dé un nombre al modelo.</translation>
    </message>
    <message>
        <source>Give the slot a name.</source>
        <translation>Dé un nombre al puesto.</translation>
    </message>
    <message>
        <source>Go to &amp;device</source>
        <translation>Ir al &amp;equipo</translation>
    </message>
    <message>
        <source>Graphics processor busy</source>
        <translation>Procesador gráfico ocupado</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Grey: reference. Line: this stretch. Share of rows in each bin.</source>
        <translation>Gris: referencia. Línea: este periodo. Proporción de filas en cada tramo.</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Latido</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>Ayuda: {page}</translation>
    </message>
    <message>
        <source>Here lies what is silent by design, because another condition explains it, and what a person has taken out of service.</source>
        <translation>Aquí está lo que calla por diseño, porque lo explica otra condición, y lo que una persona ha puesto fuera de servicio.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>High alarm at {site}</source>
        <translation>Alarma alta en {site}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>History of “{slot}”</source>
        <translation>Historial de «{slot}»</translation>
    </message>
    <message>
        <source>History: five lanes on one time axis</source>
        <translation>Historial: cinco bandas en un eje de tiempo</translation>
    </message>
    <message>
        <source>How good the alarms are: floods, chatter, what stands</source>
        <translation>Qué calidad tienen las alarmas: avalanchas, repetitivas, persistentes</translation>
    </message>
    <message>
        <source>How long and how much is set in site.toml, section [record]; edgewatch record limit sets the whole. Below six months nothing is dropped unless somebody signs for it.</source>
        <translation>Cuánto tiempo y cuánto tamaño se fija en site.toml, sección [record]; edgewatch record limit fija el total. Por debajo de seis meses no se elimina nada, salvo que alguien lo firme.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identificado</translation>
    </message>
    <message>
        <source>If cases are being measured, their results do not reach EdgeWatch: see whether the program runs and the equipment sends; tell the site engineer.</source>
        <translation>Si se están midiendo casos, sus resultados no llegan a EdgeWatch: compruebe que el programa se ejecuta y que el equipo envía; avise al ingeniero de la instalación.</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>En mantenimiento</translation>
    </message>
    <message>
        <source>In one part of the cases answers are wrong more often than is accepted.</source>
        <translation>En una parte de los casos las respuestas son erróneas más a menudo de lo aceptado.</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Input drift</source>
        <translation>Deriva de entrada</translation>
    </message>
    <message>
        <source>Input for the selected code</source>
        <translation>Entrada para el código elegido</translation>
    </message>
    <message>
        <source>Input missing</source>
        <translation>Entrada ausente</translation>
    </message>
    <message>
        <source>Input of the model</source>
        <translation>Entrada del modelo</translation>
    </message>
    <message>
        <source>Input or output</source>
        <translation>Entrada o salida</translation>
    </message>
    <message>
        <source>Input out of range</source>
        <translation>Entrada fuera de rango</translation>
    </message>
    <message>
        <source>Input shown: {name}</source>
        <translation>Entrada mostrada: {name}</translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation>Entrada {name}</translation>
    </message>
    <message>
        <source>Inputs and outputs of the model</source>
        <translation>Entradas y salidas del modelo</translation>
    </message>
    <message>
        <source>Inputs are no longer distributed as in the reference data.</source>
        <translation>Las entradas ya no se distribuyen como en los datos de referencia.</translation>
    </message>
    <message>
        <source>Inputs are outside their range in the reference data, or together farther from it than rows held out of it, more often than the alarm budget allows; or one is outside its physical limits. Clears after 5 min with every input inside.</source>
        <translation>Las entradas están fuera de su rango en los datos de referencia, o en conjunto más lejos de ellos que filas reservadas de ellos, más a menudo de lo que permite el presupuesto de alarmas; o una está fuera de sus límites físicos. Se normaliza tras 5 min con todas las entradas dentro.</translation>
    </message>
    <message>
        <source>Inputs as checked</source>
        <translation>Entradas según lo comprobado</translation>
    </message>
    <message>
        <source>Inputs farthest from the reference</source>
        <translation>Entradas más alejadas de la referencia</translation>
    </message>
    <message>
        <source>Inputs lie outside the range of the reference data.</source>
        <translation>Hay entradas fuera del rango de los datos de referencia.</translation>
    </message>
    <message>
        <source>Inputs over time</source>
        <translation>Entradas en el tiempo</translation>
    </message>
    <message>
        <source>Inside are the findings, versions, settings, codes and times of events and alarms, and the plain words of the logs; never a prediction, a note, a key or a baseline. Names of people, serial numbers, accounts, machines and folders are replaced. Open it and read it before it is sent.</source>
        <translation>Contiene los resultados, versiones, ajustes, códigos y horas de eventos y alarmas, y las palabras corrientes de los ficheros de registro; nunca una predicción, una nota, una clave ni una línea base. Los nombres de personas, números de serie, cuentas, equipos y carpetas están sustituidos. Ábralo y léalo antes de enviarlo.</translation>
    </message>
    <message>
        <source>Interruptions by notices</source>
        <translation>Interrupciones por avisos</translation>
    </message>
    <message>
        <source>It can be run at any time: edgewatch selftest</source>
        <translation>Se puede ejecutar en cualquier momento: edgewatch selftest</translation>
    </message>
    <message>
        <source>It cannot be checked: {why}</source>
        <translation>No se puede comprobar: {why}</translation>
    </message>
    <message>
        <source>It clears when the approved unit is back.</source>
        <translation>Se normaliza cuando regrese la unidad aprobada.</translation>
    </message>
    <message>
        <source>It did not name itself: {why}</source>
        <translation>No se identificó: {why}</translation>
    </message>
    <message>
        <source>It does not say which site it is from.</source>
        <translation>No dice de qué instalación procede.</translation>
    </message>
    <message>
        <source>It gives alarms again, at once where its condition is met.</source>
        <translation>Vuelve a generar alarmas, de inmediato donde se cumpla su condición.</translation>
    </message>
    <message>
        <source>It is measured from {rows} predictions on. Keep the model running; the map appears here by itself. Choose a longer stretch at the top to look back.</source>
        <translation>Se mide a partir de {rows} predicciones. Mantenga el modelo en marcha; el mapa aparece aquí por sí solo. Elija arriba un periodo más largo para mirar atrás.</translation>
    </message>
    <message>
        <source>It is switched off in site.toml; change it on the page Settings.</source>
        <translation>Está desactivada en site.toml; cámbielo en la página Ajustes.</translation>
    </message>
    <message>
        <source>It says a number: regression</source>
        <translation>Da un número: regresión</translation>
    </message>
    <message>
        <source>It says which class: classification</source>
        <translation>Da una clase: clasificación</translation>
    </message>
    <message>
        <source>It slows itself down, and may switch off. Let the site engineer clean its fans and see that air reaches it.</source>
        <translation>Reduce su velocidad y puede apagarse. Pida al ingeniero de la instalación que limpie los ventiladores y compruebe que le llega aire.</translation>
    </message>
    <message>
        <source>It speaks again at once where its condition is still met.</source>
        <translation>Vuelve a avisar de inmediato donde aún se cumpla su condición.</translation>
    </message>
    <message>
        <source>It stands in the record beside what you decide.</source>
        <translation>Queda en la grabación junto a lo que usted decida.</translation>
    </message>
    <message>
        <source>Its group may not open it (group {group}, mode {mode}).</source>
        <translation>Su grupo no puede abrirlo (grupo {group}, modo {mode}).</translation>
    </message>
    <message>
        <source>Its last sign of life was at {time}.</source>
        <translation>Su última señal de vida fue: {time}.</translation>
    </message>
    <message>
        <source>Its unit is in slot {slot}.</source>
        <translation>Su unidad está en el puesto {slot}.</translation>
    </message>
    <message>
        <source>Joining predictions with their labels</source>
        <translation>Uniendo las predicciones con sus etiquetas</translation>
    </message>
    <message>
        <source>KS distance</source>
        <translation>Distancia KS</translation>
    </message>
    <message>
        <source>Keep the model running, and bring in what turned out to be true: edgewatch labels import, or edgewatch.label in the host program. Estimates need a baseline built with --label. Choose a longer stretch at the top to look back.</source>
        <translation>Mantenga el modelo en marcha e incorpore lo que resultó ser cierto: edgewatch labels import, o edgewatch.label en el programa anfitrión. Las estimaciones necesitan una línea base creada con --label. Elija arriba un periodo más largo para mirar atrás.</translation>
    </message>
    <message>
        <source>Kept in the record</source>
        <translation>Conservado en la grabación</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Kind of equipment</source>
        <translation>Tipo de equipo</translation>
    </message>
    <message>
        <source>Known within</source>
        <translation>Conocidas en</translation>
    </message>
    <message>
        <source>Label delay</source>
        <translation>Retraso de etiquetas</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Labels that fit no class: {labels}.</source>
        <translation>Etiquetas que no corresponden a ninguna clase: {labels}.</translation>
    </message>
    <message>
        <source>Lane of alarms: {lane}</source>
        <translation>Banda de alarmas: {lane}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Idioma y aspecto</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Last 8 hours</source>
        <translation>Últimas 8 horas</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Último mes</translation>
    </message>
    <message>
        <source>Last prediction failed, {time}</source>
        <translation>La última predicción falló, {time}</translation>
    </message>
    <message>
        <source>Last prediction recorded, before the watching stopped</source>
        <translation>Última predicción grabada antes de detenerse la vigilancia</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Último valor</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Última semana</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Último año</translation>
    </message>
    <message>
        <source>Latency p50 / p95 / p99, ms</source>
        <translation>Latencia p50 / p95 / p99, ms</translation>
    </message>
    <message>
        <source>Later (Ctrl+Right)</source>
        <translation>Después (Ctrl+Derecha)</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Legend: pale is far below the limit, yellow is at the limit, dark red is four times the limit, hatched has too few rows to judge, empty was not measured</source>
        <translation>Leyenda: pálido es muy por debajo del límite, amarillo es en el límite, rojo oscuro es cuatro veces el límite, rayado tiene muy pocas filas para evaluar, vacío no se midió</translation>
    </message>
    <message>
        <source>Let the site engineer build a baseline.</source>
        <translation>Pida al ingeniero de la instalación que cree una línea base.</translation>
    </message>
    <message>
        <source>Let the site engineer declare and approve the equipment.</source>
        <translation>Pida al ingeniero de la instalación que declare y apruebe el equipo.</translation>
    </message>
    <message>
        <source>Let the site engineer declare the model.</source>
        <translation>Pida al ingeniero de la instalación que declare el modelo.</translation>
    </message>
    <message>
        <source>Let the site engineer identify and approve the unit.</source>
        <translation>Pida al ingeniero de la instalación que identifique y apruebe la unidad.</translation>
    </message>
    <message>
        <source>Let the site engineer see what it is: unplug it, give it a slot, or list it under ignore in site.toml.</source>
        <translation>Pida al ingeniero de la instalación que vea qué es: que la desenchufe, le dé un puesto o la incluya en ignore en site.toml.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Listening. Let the equipment measure something.</source>
        <translation>Escuchando. Haga que el equipo mida algo.</translation>
    </message>
    <message>
        <source>Live: last 5 min</source>
        <translation>En vivo: últimos 5 min</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Pérdida log.</translation>
    </message>
    <message>
        <source>Log out and in again.</source>
        <translation>Cierre la sesión e iníciela de nuevo.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Buscando …</translation>
    </message>
    <message>
        <source>Looks at machine, ports, clock, disk, site, models and record, and says of each thing that is wrong how it is mended. It takes some ten seconds; nothing is changed.</source>
        <translation>Mira equipo, puertos, reloj, disco, instalación, modelos y grabación, y dice de cada cosa que está mal cómo se arregla. Tarda unos diez segundos; no se cambia nada.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Low alarm at {site}</source>
        <translation>Alarma baja en {site}</translation>
    </message>
    <message>
        <source>Lowered most by {inputs}.</source>
        <translation>La bajaron más: {inputs}.</translation>
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
        <translation>Hecha tras un cambio no aprobado del equipo.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Maintenance announced until {time}</source>
        <translation>Mantenimiento anunciado hasta {time}</translation>
    </message>
    <message>
        <source>Maintenance ended</source>
        <translation>Mantenimiento finalizado</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Crear el archivo</translation>
    </message>
    <message>
        <source>Making the site …</source>
        <translation>Creando la instalación …</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Marked as not useful</source>
        <translation>Marcadas como no útiles</translation>
    </message>
    <message>
        <source>May call people</source>
        <translation>Puede llamar a personas</translation>
    </message>
    <message>
        <source>May change: {title}</source>
        <translation>Puede cambiar: {title}</translation>
    </message>
    <message>
        <source>Mean of the predictions</source>
        <translation>Media de las predicciones</translation>
    </message>
    <message>
        <source>Meant to be</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Meanwhile EdgeWatch does not say that the inputs are as checked.</source>
        <translation>Mientras tanto, EdgeWatch no dice que las entradas estén según lo comprobado.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Measured performance low</source>
        <translation>Rendimiento medido bajo</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Medidas</translation>
    </message>
    <message>
        <source>Measuring the alarms …</source>
        <translation>Midiendo las alarmas …</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Medium alarm at {site}</source>
        <translation>Alarma media en {site}</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>Memoria en uso</translation>
    </message>
    <message>
        <source>Memory in use, the mean of a minute, is at the limit or above for 5 min. Clears after 5 min below the clear level.</source>
        <translation>La memoria en uso, media de un minuto, está en el límite o por encima durante 5 min. Se normaliza tras 5 min por debajo del nivel de normalización.</translation>
    </message>
    <message>
        <source>Memory short</source>
        <translation>Memoria escasa</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrica</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Minutes: {n}</source>
        <translation>Minutos: {n}</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model &amp;file</source>
        <translation>Arc&amp;hivo del modelo</translation>
    </message>
    <message>
        <source>Model changed</source>
        <translation>Modelo cambiado</translation>
    </message>
    <message>
        <source>Model errors</source>
        <translation>Errores del modelo</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Archivo del modelo</translation>
    </message>
    <message>
        <source>Model file changed</source>
        <translation>Archivo del modelo cambiado</translation>
    </message>
    <message>
        <source>Model silent</source>
        <translation>Modelo silencioso</translation>
    </message>
    <message>
        <source>Model slow</source>
        <translation>Modelo lento</translation>
    </message>
    <message>
        <source>Model: {model}</source>
        <translation>Modelo: {model}</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Más frecuentes</translation>
    </message>
    <message>
        <source>Most within 10 min</source>
        <translation>Máximo en 10 min</translation>
    </message>
    <message>
        <source>Moved to another port</source>
        <translation>Movido a otro puerto</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ota</translation>
    </message>
    <message>
        <source>NOT WATCHED</source>
        <translation>SIN VIGILANCIA</translation>
    </message>
    <message>
        <source>NOT as exported</source>
        <translation>NO como se exportó</translation>
    </message>
    <message>
        <source>NOT valid: # thing is not as it was exported. Do not rely on this file.|NOT valid: # things are not as they were exported. Do not rely on this file.</source>
        <translation>NO válido: # elemento no es como se exportó. No confíe en este archivo.|NO válido: # elementos no son como se exportaron. No confíe en este archivo.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name a file that is there.</source>
        <translation>Indique un archivo que exista.</translation>
    </message>
    <message>
        <source>Name of the &amp;site</source>
        <translation>Nombre de la insta&amp;lación</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Nombre de la instalación</translation>
    </message>
    <message>
        <source>Name of the slot</source>
        <translation>Nombre del puesto</translation>
    </message>
    <message>
        <source>Name the file to make.</source>
        <translation>Indique el archivo que se va a crear.</translation>
    </message>
    <message>
        <source>Name, role, note and every field are kept.</source>
        <translation>Se conservan el nombre, la función, la nota y todos los campos.</translation>
    </message>
    <message>
        <source>Names of the &amp;columns</source>
        <translation>Nombres de las &amp;columnas</translation>
    </message>
    <message>
        <source>Names of the columns</source>
        <translation>Nombres de las columnas</translation>
    </message>
    <message>
        <source>Nearest reference cases</source>
        <translation>Casos de referencia más cercanos</translation>
    </message>
    <message>
        <source>No USB equipment is plugged in.</source>
        <translation>No hay equipos USB enchufados.</translation>
    </message>
    <message>
        <source>No alarm for</source>
        <translation>Sin alarma para</translation>
    </message>
    <message>
        <source>No alarm is active.</source>
        <translation>No hay alarmas activas.</translation>
    </message>
    <message>
        <source>No alarm is shelved.</source>
        <translation>No hay alarmas aplazadas.</translation>
    </message>
    <message>
        <source>No alarm is suppressed or out of service.</source>
        <translation>No hay alarmas suprimidas ni fuera de servicio.</translation>
    </message>
    <message>
        <source>No alarm stands, but nothing is being watched.</source>
        <translation>No hay alarmas presentes, pero no se está vigilando nada.</translation>
    </message>
    <message>
        <source>No alarm stands.</source>
        <translation>No hay alarmas presentes.</translation>
    </message>
    <message>
        <source>No alarm waits to be acknowledged after it cleared.</source>
        <translation>Ninguna alarma normalizada espera reconocimiento.</translation>
    </message>
    <message>
        <source>No alarm was closed in this span.</source>
        <translation>No se cerró ninguna alarma en este periodo.</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>Sin alarmas</translation>
    </message>
    <message>
        <source>No change of the equipment in this time.</source>
        <translation>Sin cambios del equipo en este tiempo.</translation>
    </message>
    <message>
        <source>No equipment is declared at this site.</source>
        <translation>No hay equipos declarados en esta instalación.</translation>
    </message>
    <message>
        <source>No equipment is declared, so nothing says what feeds the models.</source>
        <translation>No hay equipos declarados, así que nada indica qué alimenta los modelos.</translation>
    </message>
    <message>
        <source>No feature is over a limit</source>
        <translation>Ninguna variable supera un límite</translation>
    </message>
    <message>
        <source>No file was added, removed or renamed since the export.</source>
        <translation>No se añadió, eliminó ni renombró ningún archivo desde la exportación.</translation>
    </message>
    <message>
        <source>No input moved it beyond the error of the sampling.</source>
        <translation>Ninguna entrada la movió más allá del error de muestreo.</translation>
    </message>
    <message>
        <source>No limit is known: declare one in [model.accept].</source>
        <translation>No se conoce ningún límite: declare uno en [model.accept].</translation>
    </message>
    <message>
        <source>No longer suppressed</source>
        <translation>Ya no está suprimida</translation>
    </message>
    <message>
        <source>No model is declared, so there is nothing to judge.</source>
        <translation>No hay ningún modelo declarado, así que no hay nada que evaluar.</translation>
    </message>
    <message>
        <source>No part is worse than the best one beyond chance.</source>
        <translation>Ninguna parte es peor que la mejor más que por azar.</translation>
    </message>
    <message>
        <source>No prediction has been recorded yet.</source>
        <translation>Aún no se ha grabado ninguna predicción.</translation>
    </message>
    <message>
        <source>No prediction has come for longer than usual, though its program should be there.</source>
        <translation>No ha llegado ninguna predicción durante más tiempo del habitual, aunque su programa debería estar en marcha.</translation>
    </message>
    <message>
        <source>No prediction is affected.</source>
        <translation>Ninguna predicción está afectada.</translation>
    </message>
    <message>
        <source>No prediction is made or recorded: start the program again; tell the site engineer if it ends again.</source>
        <translation>No se hace ni se graba ninguna predicción: reinicie el programa; avise al ingeniero de la instalación si vuelve a terminar.</translation>
    </message>
    <message>
        <source>No prediction yet</source>
        <translation>Aún no hay predicciones</translation>
    </message>
    <message>
        <source>No reading of {inputs}.</source>
        <translation>Sin lectura de {inputs}.</translation>
    </message>
    <message>
        <source>No serial port is there. Plug the equipment in and look again.</source>
        <translation>No hay ningún puerto serie. Enchufe el equipo y busque de nuevo.</translation>
    </message>
    <message>
        <source>No unit is approved for {slot}</source>
        <translation>No hay ninguna unidad aprobada para el puesto {slot}</translation>
    </message>
    <message>
        <source>No window has {least} truths yet.</source>
        <translation>Ninguna ventana tiene aún {least} valores reales.</translation>
    </message>
    <message>
        <source>Nobody can say whether the inputs are as checked: let the site engineer approve the unit that the model was checked with (edgewatch devices enrol).</source>
        <translation>Nadie puede decir si las entradas están según lo comprobado: pida al ingeniero de la instalación que apruebe la unidad con la que se comprobó el modelo (edgewatch devices enrol).</translation>
    </message>
    <message>
        <source>Nobody can say whether the inputs are as checked: let the site engineer identify and approve the unit.</source>
        <translation>Nadie puede decir si las entradas están según lo comprobado: pida al ingeniero de la instalación que identifique y apruebe la unidad.</translation>
    </message>
    <message>
        <source>Nobody has exported a bundle yet.</source>
        <translation>Nadie ha exportado aún un paquete.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not &amp;useful …</source>
        <translation>&amp;No útil …</translation>
    </message>
    <message>
        <source>Not as enrolled: {fields}.</source>
        <translation>No como se registró: {fields}.</translation>
    </message>
    <message>
        <source>Not exported: {why}</source>
        <translation>No exportado: {why}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Not measured at that time.</source>
        <translation>No medido en ese momento.</translation>
    </message>
    <message>
        <source>Not moved: {inputs}.</source>
        <translation>Sin moverse: {inputs}.</translation>
    </message>
    <message>
        <source>Not needed here</source>
        <translation>No hace falta aquí</translation>
    </message>
    <message>
        <source>Not passed. Run it again; if it fails again, send what stands here and the output of edgewatch status to support.</source>
        <translation>No superada. Repítala; si vuelve a fallar, envíe a soporte lo que aparece aquí y la salida de edgewatch status.</translation>
    </message>
    <message>
        <source>Not proved: {what}</source>
        <translation>No probado: {what}</translation>
    </message>
    <message>
        <source>Not reviewed by anybody yet (edgewatch baseline approve).</source>
        <translation>Aún no revisada por nadie (edgewatch baseline approve).</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>No indicado</translation>
    </message>
    <message>
        <source>Not sent: {words}. {why}</source>
        <translation>No enviado: {words}. {why}</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Sin verificar</translation>
    </message>
    <message>
        <source>Not watching</source>
        <translation>Sin vigilancia</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note for the record</source>
        <translation>Nota para la grabación</translation>
    </message>
    <message>
        <source>Note, optional: {note}</source>
        <translation>Nota, opcional: {note}</translation>
    </message>
    <message>
        <source>Note, required: {note}</source>
        <translation>Nota, obligatoria: {note}</translation>
    </message>
    <message>
        <source>Note: optional</source>
        <translation>Nota: opcional</translation>
    </message>
    <message>
        <source>Note: what was checked or done (required)</source>
        <translation>Nota: qué se comprobó o se hizo (obligatoria)</translation>
    </message>
    <message>
        <source>Note: {note}.</source>
        <translation>Nota: {note}.</translation>
    </message>
    <message>
        <source>Nothing becomes trusted by this.</source>
        <translation>Nada pasa a ser de confianza por esto.</translation>
    </message>
    <message>
        <source>Nothing else stands against {model}: it can be trusted again after # prediction with this unit.|Nothing else stands against {model}: it can be trusted again after # predictions with this unit.</source>
        <translation>Nada más hay en contra de {model}: volverá a ser de confianza tras # predicción con esta unidad.|Nada más hay en contra de {model}: volverá a ser de confianza tras # predicciones con esta unidad.</translation>
    </message>
    <message>
        <source>Nothing failed; # thing could be better.|Nothing failed; # things could be better.</source>
        <translation>Nada ha fallado; # punto es mejorable.|Nada ha fallado; # puntos son mejorables.</translation>
    </message>
    <message>
        <source>Nothing failed; # thing could not be looked at.|Nothing failed; # things could not be looked at.</source>
        <translation>Nada ha fallado; # punto no se ha podido mirar.|Nada ha fallado; # puntos no se han podido mirar.</translation>
    </message>
    <message>
        <source>Nothing has been measured in this stretch of time.</source>
        <translation>No se ha medido nada en este periodo.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Aún no se ha grabado nada.</translation>
    </message>
    <message>
        <source>Nothing has named itself in this slot yet, so there is nothing to decide.</source>
        <translation>Nada se ha identificado aún en este puesto, así que no hay nada que decidir.</translation>
    </message>
    <message>
        <source>Nothing in it names a person or a case.</source>
        <translation>Nada en él nombra a una persona ni un caso.</translation>
    </message>
    <message>
        <source>Nothing is judged yet</source>
        <translation>Aún no se ha evaluado nada</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>Nada en curso</translation>
    </message>
    <message>
        <source>Nothing proves which unit is connected as {slot}</source>
        <translation>Nada prueba qué unidad está conectada en el puesto {slot}</translation>
    </message>
    <message>
        <source>Nothing proves which unit is connected as {slot}.</source>
        <translation>Nada prueba qué unidad está conectada en el puesto {slot}.</translation>
    </message>
    <message>
        <source>Nothing proves which unit is connected.</source>
        <translation>Nada prueba qué unidad está conectada.</translation>
    </message>
    <message>
        <source>Nothing starts by itself then: somebody has to start the watching.</source>
        <translation>Entonces nada se inicia por sí solo: alguien tiene que iniciar la vigilancia.</translation>
    </message>
    <message>
        <source>Nothing to recommend yet.</source>
        <translation>Aún no hay nada que recomendar.</translation>
    </message>
    <message>
        <source>Nothing was watched</source>
        <translation>No se vigiló nada</translation>
    </message>
    <message>
        <source>Nothing. Judge the result itself as always.</source>
        <translation>Nada. Valore el propio resultado como siempre.</translation>
    </message>
    <message>
        <source>Notices and sound</source>
        <translation>Avisos y sonido</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>Modelos ONNX (*.onnx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Observed now</source>
        <translation>Observado ahora</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Of limit</source>
        <translation>Del límite</translation>
    </message>
    <message>
        <source>Of the labels</source>
        <translation>De las etiquetas</translation>
    </message>
    <message>
        <source>Of the nearest reference case: {cases}.|Of the # nearest reference cases: {cases}.</source>
        <translation>Del caso de referencia más cercano: {cases}.|De los # casos de referencia más cercanos: {cases}.</translation>
    </message>
    <message>
        <source>Of this window</source>
        <translation>De esta ventana</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento …</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Un momento.</translation>
    </message>
    <message>
        <source>One moment: the predictions are joined with their labels.</source>
        <translation>Un momento: se unen las predicciones con sus etiquetas.</translation>
    </message>
    <message>
        <source>One moment: the record is counted.</source>
        <translation>Un momento: se cuenta la grabación.</translation>
    </message>
    <message>
        <source>One shift was interrupted {most:# time|# times}. Let the codes that can wait not interrupt.</source>
        <translation>Un turno fue interrumpido {most:# vez|# veces}. Haga que los códigos que pueden esperar no interrumpan.</translation>
    </message>
    <message>
        <source>One workstation, such as the name of the ward or the room. Its folder: {folder}</source>
        <translation>Una estación de trabajo, por ejemplo el nombre de la planta o de la sala. Su carpeta: {folder}</translation>
    </message>
    <message>
        <source>Only the group {group} may open it, and {user} is not in that group.</source>
        <translation>Solo puede abrirlo el grupo {group}, y {user} no pertenece a ese grupo.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open EdgeWatch</source>
        <translation>Abrir EdgeWatch</translation>
    </message>
    <message>
        <source>Open the w&amp;indow at login</source>
        <translation>A&amp;brir la ventana al iniciar sesión</translation>
    </message>
    <message>
        <source>Open the whole window</source>
        <translation>Abrir la ventana completa</translation>
    </message>
    <message>
        <source>Open the whole window (Enter)</source>
        <translation>Abrir la ventana completa (Intro)</translation>
    </message>
    <message>
        <source>Opened as</source>
        <translation>Abierto como</translation>
    </message>
    <message>
        <source>Opening or asking this equipment can reset or move it. Say who agrees, and why.</source>
        <translation>Abrir o consultar este equipo puede reiniciarlo o moverlo. Indique quién está de acuerdo y por qué.</translation>
    </message>
    <message>
        <source>Opening the port …</source>
        <translation>Abriendo el puerto …</translation>
    </message>
    <message>
        <source>Opens Audit, to export the record of exactly this time</source>
        <translation>Abre Auditoría, para exportar la grabación de exactamente este tiempo</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Out of range</source>
        <translation>Fuera de rango</translation>
    </message>
    <message>
        <source>Out of ser&amp;vice …</source>
        <translation>&amp;Fuera de servicio …</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>Out of service: these give no alarm</source>
        <translation>Fuera de servicio: estas no generan alarma</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Output drift</source>
        <translation>Deriva de salida</translation>
    </message>
    <message>
        <source>Output out of range</source>
        <translation>Salida fuera de rango</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>Outputs are outside their range in the reference data more often than the alarm budget allows; or one is outside its physical limits, is no number, or scores no longer add up to 1. Clears after 5 min with every output inside.</source>
        <translation>Las salidas están fuera de su rango en los datos de referencia más a menudo de lo que permite el presupuesto de alarmas; o una está fuera de sus límites físicos, no es un número, o las puntuaciones ya no suman 1. Se normaliza tras 5 min con todas las salidas dentro.</translation>
    </message>
    <message>
        <source>Outside the range accepted from the reference data.</source>
        <translation>Fuera del rango aceptado a partir de los datos de referencia.</translation>
    </message>
    <message>
        <source>Outside the reference: {inputs}.</source>
        <translation>Fuera de la referencia: {inputs}.</translation>
    </message>
    <message>
        <source>Over at</source>
        <translation>Normaliza a</translation>
    </message>
    <message>
        <source>Over the limit. {said}</source>
        <translation>Por encima del límite. {said}</translation>
    </message>
    <message>
        <source>Over within a minute, unseen</source>
        <translation>Normalizadas en un minuto, sin ser vistas</translation>
    </message>
    <message>
        <source>Own time</source>
        <translation>Tiempo propio</translation>
    </message>
    <message>
        <source>PSI</source>
        <translation>PSI</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Packing and signing</source>
        <translation>Empaquetando y firmando</translation>
    </message>
    <message>
        <source>Page: {page}</source>
        <translation>Página: {page}</translation>
    </message>
    <message>
        <source>Pages: {page}</source>
        <translation>Páginas: {page}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Parts that are worse than the best one beyond chance stand on top.</source>
        <translation>Arriba están las partes que son peores que la mejor más que por azar.</translation>
    </message>
    <message>
        <source>Passed. Everything is ready: the watching can begin.</source>
        <translation>Superada. Todo está listo: la vigilancia puede comenzar.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Pending: {sentence}</source>
        <translation>Pendiente: {sentence}</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>Performance cannot be measured.</source>
        <translation>No se puede medir el rendimiento.</translation>
    </message>
    <message>
        <source>Performance low in a segment</source>
        <translation>Rendimiento bajo en un segmento</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Personal data. Give the file only to those who may see it:
{what}</source>
        <translation>Datos personales. Entregue el archivo solo a quienes puedan verlo:
{what}</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Plug the equipment in; check cable and power.</source>
        <translation>Enchufe el equipo; compruebe el cable y la alimentación eléctrica.</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Enchufado</translation>
    </message>
    <message>
        <source>Plugged in at port {port} since {time}, in no slot. If it belongs here, declare a slot for it in site.toml; if it is to be left alone, add ignore = [&quot;{usb_id}&quot;] to [devices] there; else unplug it.</source>
        <translation>Enchufado en el puerto {port} desde {time}, en ningún puesto. Si pertenece aquí, declare un puesto para él en site.toml; si debe dejarse como está, añada allí ignore = [&quot;{usb_id}&quot;] a [devices]; si no, desenchúfelo.</translation>
    </message>
    <message>
        <source>Plugged in elsewhere: {fields}.</source>
        <translation>Enchufado en otro lugar: {fields}.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Port: {port}</source>
        <translation>Puerto: {port}</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Predicción</translation>
    </message>
    <message>
        <source>Prediction and inputs</source>
        <translation>Predicción y entradas</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Predicciones</translation>
    </message>
    <message>
        <source>Predictions affected by a change of equipment</source>
        <translation>Predicciones afectadas por un cambio de equipo</translation>
    </message>
    <message>
        <source>Predictions and labels of each window</source>
        <translation>Predicciones y etiquetas de cada ventana</translation>
    </message>
    <message>
        <source>Predictions were lost before they could be recorded ({subject})</source>
        <translation>Se perdieron predicciones antes de poder grabarlas ({subject})</translation>
    </message>
    <message>
        <source>Predictions: # shown, a sample|Predictions: # shown, a sample</source>
        <translation>Predicciones: # mostrada, una muestra|Predicciones: # mostradas, una muestra</translation>
    </message>
    <message>
        <source>Predictions: # shown|Predictions: # shown</source>
        <translation>Predicciones: # mostrada|Predicciones: # mostradas</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Processor busy</source>
        <translation>Procesador ocupado</translation>
    </message>
    <message>
        <source>Processor load of the whole workstation, the mean of a minute, is at the limit or above for 10 min. Clears after 5 min below the clear level.</source>
        <translation>La carga de procesador de toda la estación de trabajo, media de un minuto, está en el límite o por encima durante 10 min. Se normaliza tras 5 min por debajo del nivel de normalización.</translation>
    </message>
    <message>
        <source>Proof for others</source>
        <translation>Prueba para terceros</translation>
    </message>
    <message>
        <source>Proved: {what}</source>
        <translation>Probado: {what}</translation>
    </message>
    <message>
        <source>Put in force again: {unit}</source>
        <translation>Puesta de nuevo en vigor: {unit}</translation>
    </message>
    <message>
        <source>Put this rule into {file} as an administrator, run the commands, log in again.</source>
        <translation>Ponga esta regla en {file} como administrador, ejecute las órdenes e inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>Q residual of all inputs</source>
        <translation>Residuo Q de todas las entradas</translation>
    </message>
    <message>
        <source>Quality over time</source>
        <translation>Calidad en el tiempo</translation>
    </message>
    <message>
        <source>Quiet: few, and none that can wait interrupts</source>
        <translation>Discreto: pocas, y ninguna que pueda esperar interrumpe</translation>
    </message>
    <message>
        <source>Quit window (watching goes on)</source>
        <translation>Cerrar ventana (la vigilancia continúa)</translation>
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
        <translation>Activada</translation>
    </message>
    <message>
        <source>Raised after</source>
        <translation>Activada tras</translation>
    </message>
    <message>
        <source>Raised most by {inputs}.</source>
        <translation>La subieron más: {inputs}.</translation>
    </message>
    <message>
        <source>Raised: {sentence}</source>
        <translation>Activada: {sentence}</translation>
    </message>
    <message>
        <source>Range: {range}</source>
        <translation>Rango: {range}</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Leído de</translation>
    </message>
    <message>
        <source>Reading closer…</source>
        <translation>Leyendo con más detalle…</translation>
    </message>
    <message>
        <source>Reading every file</source>
        <translation>Leyendo todos los archivos</translation>
    </message>
    <message>
        <source>Readings are missing, or repeat themselves, more often than in the reference.</source>
        <translation>Faltan lecturas, o se repiten, más a menudo que en la referencia.</translation>
    </message>
    <message>
        <source>Readings come over a serial line and the model runs on them</source>
        <translation>Las lecturas llegan por una línea serie y el modelo se ejecuta con ellas</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Record damaged</source>
        <translation>Grabación dañada</translation>
    </message>
    <message>
        <source>Record full</source>
        <translation>Grabación llena</translation>
    </message>
    <message>
        <source>Recorded last: {prediction}</source>
        <translation>Última grabada: {prediction}</translation>
    </message>
    <message>
        <source>Recorded site, read only, and NOT VALID: {file} failed its check. Do not rely on what it shows.</source>
        <translation>Instalación grabada, solo lectura, y NO VÁLIDA: {file} no superó su comprobación. No confíe en lo que muestra.</translation>
    </message>
    <message>
        <source>Recorded site, read only: {file} of {site}, {from_time} to {to_time}, checked. Nothing here is live.</source>
        <translation>Instalación grabada, solo lectura: {file} de {site}, de {from_time} a {to_time}, comprobada. Nada de esto es en vivo.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Reference &amp;file</source>
        <translation>Archivo de &amp;referencia</translation>
    </message>
    <message>
        <source>Reference and current</source>
        <translation>Referencia y actual</translation>
    </message>
    <message>
        <source>Reference and current of {feature}: no rows to show</source>
        <translation>Referencia y actual de {feature}: no hay filas que mostrar</translation>
    </message>
    <message>
        <source>Reference file</source>
        <translation>Archivo de referencia</translation>
    </message>
    <message>
        <source>Refused: {words}. {why}</source>
        <translation>Denegado: {words}. {why}</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Rejected {unit}</source>
        <translation>Rechazada {unit}</translation>
    </message>
    <message>
        <source>Rejected {unit}, overruled later</source>
        <translation>Rechazada {unit}, revocado después</translation>
    </message>
    <message>
        <source>Remedy for {port}: {lines}</source>
        <translation>Remedio para {port}: {lines}</translation>
    </message>
    <message>
        <source>Report covers</source>
        <translation>El informe abarca</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Results are as good as before, but late. Let the site engineer see on page System what else keeps this workstation busy.</source>
        <translation>Los resultados son tan buenos como antes, pero llegan tarde. Pida al ingeniero de la instalación que vea en la página Sistema qué más ocupa esta estación de trabajo.</translation>
    </message>
    <message>
        <source>Results are no longer distributed as in the reference data.</source>
        <translation>Los resultados ya no se distribuyen como en los datos de referencia.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late. Let the site engineer see which program needs so much, and end it or move it to another computer.</source>
        <translation>Los resultados no son erróneos, pero pueden llegar tarde. Pida al ingeniero de la instalación que vea qué programa necesita tanto y que lo cierre o lo traslade a otro ordenador.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late. Let the site engineer see which program uses the graphics processor.</source>
        <translation>Los resultados no son erróneos, pero pueden llegar tarde. Pida al ingeniero de la instalación que vea qué programa usa el procesador gráfico.</translation>
    </message>
    <message>
        <source>Results lie outside the range of the reference data.</source>
        <translation>Hay resultados fuera del rango de los datos de referencia.</translation>
    </message>
    <message>
        <source>Results that are not recorded cannot be proved; let the site engineer free disk space, or raise the limit in site.toml.</source>
        <translation>Los resultados que no se graban no se pueden probar; pida al ingeniero de la instalación que libere espacio en disco o suba el límite en site.toml.</translation>
    </message>
    <message>
        <source>Return to service</source>
        <translation>Devolver al servicio</translation>
    </message>
    <message>
        <source>Returned to service</source>
        <translation>Devuelta al servicio</translation>
    </message>
    <message>
        <source>Reviewed by {person}.</source>
        <translation>Revisada por {person}.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Role: {role}</source>
        <translation>Función: {role}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Rules in force</source>
        <translation>Reglas vigentes</translation>
    </message>
    <message>
        <source>Run this once as an administrator, then log out and in again.</source>
        <translation>Ejecute esto una vez como administrador; después cierre la sesión e iníciela de nuevo.</translation>
    </message>
    <message>
        <source>Run your model with edgewatch.InferenceSession, or let a feed read the device: the first prediction appears here by itself.</source>
        <translation>Ejecute su modelo con edgewatch.InferenceSession, o deje que una fuente de datos lea el equipo: la primera predicción aparece aquí por sí sola.</translation>
    </message>
    <message>
        <source>Runs of the model fail.</source>
        <translation>Fallan ejecuciones del modelo.</translation>
    </message>
    <message>
        <source>Runs of the model may fail. Let the site engineer end what else uses the graphics processor.</source>
        <translation>Pueden fallar ejecuciones del modelo. Pida al ingeniero de la instalación que cierre lo demás que usa el procesador gráfico.</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>S&amp;ettings …</source>
        <translation>A&amp;justes …</translation>
    </message>
    <message>
        <source>S&amp;trict</source>
        <translation>Est&amp;ricto</translation>
    </message>
    <message>
        <source>SHA-256 {sha256}</source>
        <translation>SHA-256 {sha256}</translation>
    </message>
    <message>
        <source>SOUND PAUSED, {left} left; alarms go on</source>
        <translation>SONIDO EN PAUSA, quedan {left}; las alarmas continúan</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Predicho</translation>
    </message>
    <message>
        <source>Same model; unit cannot be told</source>
        <translation>Mismo modelo; la unidad no se puede distinguir</translation>
    </message>
    <message>
        <source>Samples of CPU, memory and disk</source>
        <translation>Muestras de CPU, memoria y disco</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>Say who agrees that this equipment is asked, and why.</source>
        <translation>Indique quién está de acuerdo con que se consulte este equipo y por qué.</translation>
    </message>
    <message>
        <source>Seal broken</source>
        <translation>Sello roto</translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation>Visto como</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Seleccionado</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Autoprueba</translation>
    </message>
    <message>
        <source>Sending: {words} …</source>
        <translation>Enviando: {words} …</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source>Separated by commas, in the order in which the model takes them. They may be left empty: a reference file names them as well.</source>
        <translation>Separados por comas, en el orden en que los toma el modelo. Pueden dejarse vacíos: un archivo de referencia también los nombra.</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Set in</source>
        <translation>Fijado en</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Share of rows, reference → now: {shares}</source>
        <translation>Proporción de filas, referencia → ahora: {shares}</translation>
    </message>
    <message>
        <source>Shelve an alarm</source>
        <translation>Aplazar una alarma</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Aplazada</translation>
    </message>
    <message>
        <source>Shelved by {by}: {sentence}</source>
        <translation>Aplazada por {by}: {sentence}</translation>
    </message>
    <message>
        <source>Shelved, suppressed, out of service</source>
        <translation>Aplazadas, suprimidas, fuera de servicio</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Mostrar todos los eventos</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Mostrar como &amp;tabla</translation>
    </message>
    <message>
        <source>Show in &amp;history</source>
        <translation>Mostrar en &amp;historial</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Mostrado como</translation>
    </message>
    <message>
        <source>Sign: sound paused</source>
        <translation>Señal: sonido en pausa</translation>
    </message>
    <message>
        <source>Sign: {word}</source>
        <translation>Señal: {word}</translation>
    </message>
    <message>
        <source>Signed with the key {fingerprint}. Tell it to the reader by another way than the file, such as by telephone.</source>
        <translation>Firmado con la clave {fingerprint}. Comuníquela al destinatario por un medio distinto del archivo, por ejemplo por teléfono.</translation>
    </message>
    <message>
        <source>Silent by design while this stands: {what}</source>
        <translation>Calla por diseño mientras esto persista: {what}</translation>
    </message>
    <message>
        <source>Silent until {time}, also where it clears and returns meanwhile. Then it comes back by itself. It stays listed as shelved, and its cause is not gone.</source>
        <translation>Calla hasta {time}, aunque entretanto se normalice y vuelva. Después vuelve por sí sola. Sigue en la lista de aplazadas, y su causa no ha desaparecido.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Single predictions and labels</source>
        <translation>Predicciones individuales y etiquetas</translation>
    </message>
    <message>
        <source>Single predictions and labels in the record</source>
        <translation>Predicciones individuales y etiquetas en la grabación</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <source>Site and person</source>
        <translation>Instalación y persona</translation>
    </message>
    <message>
        <source>Site and program</source>
        <translation>Instalación y programa</translation>
    </message>
    <message>
        <source>Site: {site}</source>
        <translation>Instalación: {site}</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Sketches of days</source>
        <translation>Resúmenes de días</translation>
    </message>
    <message>
        <source>Sketches of hours</source>
        <translation>Resúmenes de horas</translation>
    </message>
    <message>
        <source>Sketches of minutes</source>
        <translation>Resúmenes de minutos</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Inclinación</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Slot and inputs</source>
        <translation>Puesto y entradas</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Puestos</translation>
    </message>
    <message>
        <source>Solid: measured. Dashed over hatching: an estimate, which assumes that scores mean what they meant in the reference. Bars: predictions, and in blue those whose truth is known.</source>
        <translation>Continua: medido. Discontinua sobre rayado: una estimación, que supone que las puntuaciones significan lo mismo que en la referencia. Barras: predicciones, y en azul aquellas cuyo valor real se conoce.</translation>
    </message>
    <message>
        <source>Something differs from what this model was checked with.</source>
        <translation>Algo difiere de aquello con lo que se comprobó este modelo.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Sound &amp;again</source>
        <translation>Re&amp;activar sonido</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Con sonido</translation>
    </message>
    <message>
        <source>Sound paused, {left}</source>
        <translation>Sonido en pausa, {left}</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Especificidad</translation>
    </message>
    <message>
        <source>Standard: scarce resources and slow models sooner</source>
        <translation>Estándar: antes en recursos escasos y modelos lentos</translation>
    </message>
    <message>
        <source>Standing longer than 24 h</source>
        <translation>Presentes más de 24 h</translation>
    </message>
    <message>
        <source>Standing now</source>
        <translation>Presentes ahora</translation>
    </message>
    <message>
        <source>Stands by itself: its former cause does not explain all of it</source>
        <translation>Se mantiene por sí misma: su causa anterior no la explica por completo</translation>
    </message>
    <message>
        <source>Start the &amp;watching with the computer</source>
        <translation>Iniciar la &amp;vigilancia con el ordenador</translation>
    </message>
    <message>
        <source>Start the agent and run the model: latency, errors and load are sampled from then on. Choose a longer stretch at the top to look back.</source>
        <translation>Inicie el agente y ejecute el modelo: desde entonces se miden latencia, errores y carga. Elija arriba un periodo más largo para mirar atrás.</translation>
    </message>
    <message>
        <source>Start the agent and run the model: what happens is kept and shown from then.</source>
        <translation>Inicie el agente y ejecute el modelo: lo que ocurra se conserva y se muestra desde entonces.</translation>
    </message>
    <message>
        <source>Start the agent.</source>
        <translation>Inicie el agente.</translation>
    </message>
    <message>
        <source>Starting the agent…</source>
        <translation>Iniciando el agente…</translation>
    </message>
    <message>
        <source>Starting with the computer</source>
        <translation>Arranque con el ordenador</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Status: nothing under way</source>
        <translation>Situación: nada en curso</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Salto</translation>
    </message>
    <message>
        <source>Step {number} of {n}</source>
        <translation>Paso {number} de {n}</translation>
    </message>
    <message>
        <source>Step {number}, {title}: {state}</source>
        <translation>Paso {number}, {title}: {state}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Deteniendo …</translation>
    </message>
    <message>
        <source>Storage and start</source>
        <translation>Almacenamiento y arranque</translation>
    </message>
    <message>
        <source>Strict: for a site under test</source>
        <translation>Estricto: para una instalación en prueba</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Atascado</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soporte</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Suprimida</translation>
    </message>
    <message>
        <source>Suppressed by another condition</source>
        <translation>Suprimida por otra condición</translation>
    </message>
    <message>
        <source>Suppressed, out of service</source>
        <translation>Suprimida, fuera de servicio</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Sospechoso</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Tables (*.csv *.parquet);;All files (*)</source>
        <translation>Tablas (*.csv *.parquet);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tablas (*.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Take away what narrows the list</source>
        <translation>Quitar lo que limita la lista</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Poner fuera de servicio</translation>
    </message>
    <message>
        <source>Take the names from a CSV file …</source>
        <translation>Tomar los nombres de un archivo CSV …</translation>
    </message>
    <message>
        <source>Taken out of service</source>
        <translation>Puesta fuera de servicio</translation>
    </message>
    <message>
        <source>Tell the site engineer.</source>
        <translation>Avise al ingeniero de la instalación.</translation>
    </message>
    <message>
        <source>Text of the alarm</source>
        <translation>Texto de la alarma</translation>
    </message>
    <message>
        <source>That a unit is what it says it is: identities are what the equipment answered.</source>
        <translation>Que una unidad es la que dice ser: las identidades son lo que respondió el equipo.</translation>
    </message>
    <message>
        <source>That folder cannot be used: {why}</source>
        <translation>Esa carpeta no se puede usar: {why}</translation>
    </message>
    <message>
        <source>That is few: a longer reference notices change sooner and more surely.</source>
        <translation>Son pocas: una referencia más larga detecta los cambios antes y con más seguridad.</translation>
    </message>
    <message>
        <source>That the clock of the workstation was right.</source>
        <translation>Que el reloj de la estación de trabajo era correcto.</translation>
    </message>
    <message>
        <source>That the end of the record was not cut off: a receipt or an older bundle that was kept elsewhere would show it.</source>
        <translation>Que no se cortó el final de la grabación: lo mostraría un comprobante o un paquete anterior guardado en otro lugar.</translation>
    </message>
    <message>
        <source>That this is the newest or the only bundle of the site.</source>
        <translation>Que este es el paquete más reciente o el único de la instalación.</translation>
    </message>
    <message>
        <source>The 95th percentile of the time of the last 100 runs is the limit times that of the first 1,000 runs of this file, and over 10 ms; or over slow_over_ms, where the model has one. Raised after 2 min, clears after 5 min at the clear level.</source>
        <translation>El percentil 95 del tiempo de las últimas 100 ejecuciones es el límite multiplicado por el de las primeras 1000 ejecuciones de este archivo, y supera 10 ms; o supera slow_over_ms, si el modelo lo tiene. Se activa tras 2 min y se normaliza tras 5 min en el nivel de normalización.</translation>
    </message>
    <message>
        <source>The EdgeWatch agent is not running, so nothing is being checked.</source>
        <translation>El agente de EdgeWatch no está en marcha, así que no se está comprobando nada.</translation>
    </message>
    <message>
        <source>The affected predictions are marked</source>
        <translation>Las predicciones afectadas quedan marcadas</translation>
    </message>
    <message>
        <source>The agent did not start: {why}</source>
        <translation>El agente no se inició: {why}</translation>
    </message>
    <message>
        <source>The agent has stopped. Until it runs again, nothing says whether inputs are checked.</source>
        <translation>El agente se ha detenido. Hasta que vuelva a funcionar, nada indica si las entradas están comprobadas.</translation>
    </message>
    <message>
        <source>The agent started</source>
        <translation>El agente se inició</translation>
    </message>
    <message>
        <source>The agent starts when this user logs in. To have it watch before that, let an administrator run: loginctl enable-linger USER</source>
        <translation>El agente se inicia cuando este usuario inicia sesión. Para que vigile antes, un administrador debe ejecutar: loginctl enable-linger USER</translation>
    </message>
    <message>
        <source>The agent starts when this user logs in. To have it watch before that, let an administrator run: {command}</source>
        <translation>El agente se inicia cuando este usuario inicia sesión. Para que vigile antes, un administrador debe ejecutar: {command}</translation>
    </message>
    <message>
        <source>The agent stopped</source>
        <translation>El agente se detuvo</translation>
    </message>
    <message>
        <source>The agent that runs now knows the file as it was: a change holds once that agent has been started anew.</source>
        <translation>El agente en marcha conoce el archivo tal como era: un cambio vale cuando ese agente se haya reiniciado.</translation>
    </message>
    <message>
        <source>The alarm clears when the approved unit is back</source>
        <translation>La alarma se normaliza cuando regresa la unidad aprobada</translation>
    </message>
    <message>
        <source>The alarm is raised</source>
        <translation>Se activa la alarma</translation>
    </message>
    <message>
        <source>The alarm stays, and the record says that this unit does not belong here.</source>
        <translation>La alarma permanece, y la grabación dice que esta unidad no pertenece aquí.</translation>
    </message>
    <message>
        <source>The alarm that is selected</source>
        <translation>La alarma seleccionada</translation>
    </message>
    <message>
        <source>The alarm {code} is out of service</source>
        <translation>La alarma {code} está fuera de servicio</translation>
    </message>
    <message>
        <source>The alarm {code} is switched off at this site.</source>
        <translation>La alarma {code} está desactivada en esta instalación.</translation>
    </message>
    <message>
        <source>The alarms could not be measured: {why}</source>
        <translation>No se pudieron medir las alarmas: {why}</translation>
    </message>
    <message>
        <source>The alarms of this span ask for nothing to be changed.</source>
        <translation>Las alarmas de este periodo no requieren ningún cambio.</translation>
    </message>
    <message>
        <source>The approval of {unit} lapsed</source>
        <translation>Caducó la aprobación de {unit}</translation>
    </message>
    <message>
        <source>The approved unit is connected at another port.</source>
        <translation>La unidad aprobada está conectada en otro puerto.</translation>
    </message>
    <message>
        <source>The approved unit is verified</source>
        <translation>La unidad aprobada está verificada</translation>
    </message>
    <message>
        <source>The baseline describes # row.|The baseline describes # rows.</source>
        <translation>La línea base describe # fila.|La línea base describe # filas.</translation>
    </message>
    <message>
        <source>The bundle was signed with the site key whose fingerprint is named.</source>
        <translation>El paquete se firmó con la clave de la instalación cuya huella digital se indica.</translation>
    </message>
    <message>
        <source>The chain of keys was begun anew # time. Only a receipt of then shows that the log before it was complete.|The chain of keys was begun anew # times. Only receipts of then show that the log before each was complete.</source>
        <translation>La cadena de claves se inició de nuevo # vez. Solo un comprobante de entonces muestra que el registro anterior estaba completo.|La cadena de claves se inició de nuevo # veces. Solo los comprobantes de entonces muestran que el registro anterior a cada una estaba completo.</translation>
    </message>
    <message>
        <source>The chosen cell</source>
        <translation>La celda elegida</translation>
    </message>
    <message>
        <source>The clock of the workstation jumped</source>
        <translation>El reloj de la estación de trabajo saltó</translation>
    </message>
    <message>
        <source>The clock of the workstation was set, forward or back.</source>
        <translation>El reloj de la estación de trabajo se cambió, hacia delante o hacia atrás.</translation>
    </message>
    <message>
        <source>The clock of this workstation jumped</source>
        <translation>El reloj de esta estación de trabajo saltó</translation>
    </message>
    <message>
        <source>The corner view and the full screen are in the menu View; F11 goes to full screen and back.</source>
        <translation>La vista de esquina y la pantalla completa están en el menú Ver; F11 activa y desactiva la pantalla completa.</translation>
    </message>
    <message>
        <source>The desktop tells of alarms while I work elsewhere</source>
        <translation>El escritorio avisa de alarmas mientras trabajo en otra cosa</translation>
    </message>
    <message>
        <source>The disk has {free} left.</source>
        <translation>Al disco le quedan {free}.</translation>
    </message>
    <message>
        <source>The disk of the record is {value} % full</source>
        <translation>El disco de la grabación está lleno al {value} %</translation>
    </message>
    <message>
        <source>The disk of the record will be full in about {days:# day|# days}</source>
        <translation>El disco de la grabación estará lleno en aproximadamente {days:# día|# días}</translation>
    </message>
    <message>
        <source>The disk that holds the record is nearly full, or soon will be.</source>
        <translation>El disco que contiene la grabación está casi lleno, o lo estará pronto.</translation>
    </message>
    <message>
        <source>The end has to come after the beginning.</source>
        <translation>El final debe ser posterior al comienzo.</translation>
    </message>
    <message>
        <source>The enrolled unit has other firmware: {fields}.</source>
        <translation>La unidad registrada tiene otro firmware: {fields}.</translation>
    </message>
    <message>
        <source>The enrolled unit is behind another adapter: {fields}.</source>
        <translation>La unidad registrada está detrás de otro adaptador: {fields}.</translation>
    </message>
    <message>
        <source>The enrolment chosen here is in force again from now on. Predictions made under the approval that is taken back become suspect, unless the unit that is approved again is in the slot.</source>
        <translation>El registro de unidad elegido aquí vuelve a estar en vigor desde ahora. Las predicciones hechas bajo la aprobación que se retira pasan a ser sospechosas, salvo que la unidad que se aprueba de nuevo esté en el puesto.</translation>
    </message>
    <message>
        <source>The equipment names itself: {unit}.</source>
        <translation>El equipo se identifica: {unit}.</translation>
    </message>
    <message>
        <source>The evidence of drift of an input, or of all inputs together, reaches 1 (alarms_per_year), or an instrument channel steps. Clears after 10 min without evidence in a whole window of rows like the reference.</source>
        <translation>La evidencia de deriva de una entrada, o de todas las entradas en conjunto, alcanza 1 (alarms_per_year), o un canal de instrumento da un salto. Se normaliza tras 10 min sin evidencia en una ventana completa de filas como la referencia.</translation>
    </message>
    <message>
        <source>The evidence of drift of an output reaches 1 (alarms_per_year). Clears after 10 min without evidence in a whole window of rows like the reference.</source>
        <translation>La evidencia de deriva de una salida alcanza 1 (alarms_per_year). Se normaliza tras 10 min sin evidencia en una ventana completa de filas como la referencia.</translation>
    </message>
    <message>
        <source>The evidence of the labels against an accepted limit has reached 1, after min_labels of them. Clears when as many have come since, the evidence is below 1 and the recent ones are within the limit.</source>
        <translation>La evidencia de las etiquetas frente a un límite aceptado ha alcanzado 1, tras min_labels de ellas. Se normaliza cuando han llegado otras tantas desde entonces, la evidencia está por debajo de 1 y las recientes están dentro del límite.</translation>
    </message>
    <message>
        <source>The evidence of the labels of one part of the predictions (a recorded segment, the unit in a slot) against its limit has reached 1, after min_segment of them. Clears as performance.measured does, for that part.</source>
        <translation>La evidencia de las etiquetas de una parte de las predicciones (un segmento grabado, la unidad de un puesto) frente a su límite ha alcanzado 1, tras min_segment de ellas. Se normaliza como performance.measured, para esa parte.</translation>
    </message>
    <message>
        <source>The evidence that an input is missing, repeats its last reading, or whole rows repeat themselves, reaches 1: more often than the reference explains. Clears after 10 min without evidence in a whole window of rows.</source>
        <translation>La evidencia de que una entrada falta, repite su última lectura, o de que se repiten filas enteras, alcanza 1: más a menudo de lo que explica la referencia. Se normaliza tras 10 min sin evidencia en una ventana completa de filas.</translation>
    </message>
    <message>
        <source>The explanation cannot be read.</source>
        <translation>La explicación no se puede leer.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing of it is left.</source>
        <translation>La exportación se canceló; no queda nada de ella.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}</source>
        <translation>El archivo no se puede leer: {reason}</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Se está leyendo el archivo.</translation>
    </message>
    <message>
        <source>The file of the model is not the one that was declared.</source>
        <translation>El archivo del modelo no es el declarado.</translation>
    </message>
    <message>
        <source>The graphics processor is at {value} °C</source>
        <translation>El procesador gráfico está a {value} °C</translation>
    </message>
    <message>
        <source>The graphics processor is short of memory, too hot, or busy all the time.</source>
        <translation>El procesador gráfico tiene poca memoria, está demasiado caliente u ocupado todo el tiempo.</translation>
    </message>
    <message>
        <source>The graphics processor is {value} % busy</source>
        <translation>El procesador gráfico está ocupado al {value} %</translation>
    </message>
    <message>
        <source>The heartbeat of the agent paused for more than 5 s. Clears when it is back.</source>
        <translation>El latido del agente se detuvo más de 5 s. Se normaliza cuando vuelve.</translation>
    </message>
    <message>
        <source>The identity is the enrolled one, the port is not (MOVED). Clears on approval.</source>
        <translation>La identidad es la registrada, el puerto no (MOVED). Se normaliza con la aprobación.</translation>
    </message>
    <message>
        <source>The inputs are not what this model was checked with.</source>
        <translation>Las entradas no son aquellas con las que se comprobó este modelo.</translation>
    </message>
    <message>
        <source>The inputs in that table</source>
        <translation>Las entradas en esa tabla</translation>
    </message>
    <message>
        <source>The inputs of {model} no longer look like the reference data</source>
        <translation>Las entradas de {model} ya no se parecen a los datos de referencia</translation>
    </message>
    <message>
        <source>The inputs together are as in the reference: {share} % of its own rows lie as far or farther.</source>
        <translation>Las entradas en conjunto son como en la referencia: el {share} % de sus propias filas está tan lejos o más.</translation>
    </message>
    <message>
        <source>The inputs together are unlike the reference: of its # held-out row {farther} lies as far.|The inputs together are unlike the reference: of its # held-out rows {farther} lie as far.</source>
        <translation>Las entradas en conjunto no son como la referencia: filas reservadas igual de lejanas: {farther} de #.|Las entradas en conjunto no son como la referencia: filas reservadas igual de lejanas: {farther} de #.</translation>
    </message>
    <message>
        <source>The large sign says whether the inputs of the model are those it was checked with. A grey tick: as checked. A yellow triangle: use with care. A red octagon: do not rely on this prediction. A violet diamond: EdgeWatch cannot judge. A crossed-out eye: nothing is being watched, so nothing is known.

Below it stand the last prediction with the range accepted from the reference data, its course over half an hour or over the range chosen above, and the inputs that lie farthest from the reference, in robust standard deviations (σ). Dashed lines mark changes of the equipment, the model or the clock. The shaded band of a chart is the accepted range; choose another input in the list above its chart. “Why this result” (Ctrl+Y) asks the model which inputs moved it, and shows the most similar reference cases.

EdgeWatch is not the alarm system of the equipment.</source>
        <translation>La señal grande indica si las entradas del modelo son aquellas con las que se comprobó. Una marca gris: según lo comprobado. Un triángulo amarillo: usar con precaución. Un octógono rojo: no confíe en esta predicción. Un rombo violeta: EdgeWatch no puede evaluar. Un ojo tachado: no se vigila nada, así que no se sabe nada.

Debajo están la última predicción con el rango aceptado a partir de los datos de referencia, su evolución durante media hora o durante el periodo elegido arriba, y las entradas más alejadas de la referencia, en desviaciones estándar robustas (σ). Las líneas discontinuas marcan cambios del equipo, del modelo o del reloj. La banda sombreada de un gráfico es el rango aceptado; elija otra entrada en la lista sobre su gráfico. «Por qué este resultado» (Ctrl+Y) pregunta al modelo qué entradas lo movieron y muestra los casos de referencia más parecidos.

EdgeWatch no es el sistema de alarmas del equipo.</translation>
    </message>
    <message>
        <source>The log goes on from every receipt and bundle that it was held against: nothing that was sealed then was cut off or replaced.</source>
        <translation>El registro continúa cada comprobante y paquete con los que se comparó: nada de lo que entonces estaba sellado se cortó ni se sustituyó.</translation>
    </message>
    <message>
        <source>The measuring was cancelled.</source>
        <translation>La medición se canceló.</translation>
    </message>
    <message>
        <source>The memory of the graphics processor is {value} % full</source>
        <translation>La memoria del procesador gráfico está llena al {value} %</translation>
    </message>
    <message>
        <source>The memory of the workstation is nearly used up.</source>
        <translation>La memoria de la estación de trabajo está casi agotada.</translation>
    </message>
    <message>
        <source>The memory of this workstation is {value} % full</source>
        <translation>La memoria de esta estación de trabajo está llena al {value} %</translation>
    </message>
    <message>
        <source>The model is asked again, with readings of the reference …</source>
        <translation>Se pregunta de nuevo al modelo, con lecturas de la referencia …</translation>
    </message>
    <message>
        <source>The model takes # column.|The model takes # columns.</source>
        <translation>El modelo toma # columna.|El modelo toma # columnas.</translation>
    </message>
    <message>
        <source>The model takes much longer for an answer than it used to.</source>
        <translation>El modelo tarda mucho más en responder que antes.</translation>
    </message>
    <message>
        <source>The model takes {width} columns; {n} are named.</source>
        <translation>El modelo toma {width} columnas; hay {n} nombradas.</translation>
    </message>
    <message>
        <source>The model {model} answers slowly</source>
        <translation>El modelo {model} responde despacio</translation>
    </message>
    <message>
        <source>The model {model} failed</source>
        <translation>El modelo {model} falló</translation>
    </message>
    <message>
        <source>The model {model} gives results outside the range it was checked with</source>
        <translation>El modelo {model} da resultados fuera del rango con el que se comprobó</translation>
    </message>
    <message>
        <source>The model {model} has made no prediction</source>
        <translation>El modelo {model} no ha hecho ninguna predicción</translation>
    </message>
    <message>
        <source>The model {model} has made too few predictions yet to compare.</source>
        <translation>El modelo {model} ha hecho aún muy pocas predicciones para comparar.</translation>
    </message>
    <message>
        <source>The model {model} has no reference to compare its inputs with.</source>
        <translation>El modelo {model} no tiene referencia con la que comparar sus entradas.</translation>
    </message>
    <message>
        <source>The model {model} is estimated to be worse than is accepted</source>
        <translation>Se estima que el modelo {model} es peor de lo aceptado</translation>
    </message>
    <message>
        <source>The model {model} is right less often than is accepted</source>
        <translation>El modelo {model} acierta menos de lo aceptado</translation>
    </message>
    <message>
        <source>The model {model} is right less often than is accepted in a part of the cases</source>
        <translation>El modelo {model} acierta menos de lo aceptado en una parte de los casos</translation>
    </message>
    <message>
        <source>The model {model} lacks new readings more often than it was checked with</source>
        <translation>Al modelo {model} le faltan lecturas nuevas más a menudo que cuando se comprobó</translation>
    </message>
    <message>
        <source>The model {model} receives values outside the range it was checked with</source>
        <translation>El modelo {model} recibe valores fuera del rango con el que se comprobó</translation>
    </message>
    <message>
        <source>The model {model} was changed</source>
        <translation>El modelo {model} ha cambiado</translation>
    </message>
    <message>
        <source>The most frequent alarms</source>
        <translation>Las alarmas más frecuentes</translation>
    </message>
    <message>
        <source>The name of # person who acted|The names of # people who acted</source>
        <translation>El nombre de # persona que actuó|Los nombres de # personas que actuaron</translation>
    </message>
    <message>
        <source>The oldest of the record was retired ({subject})</source>
        <translation>Se retiró lo más antiguo de la grabación ({subject})</translation>
    </message>
    <message>
        <source>The other input: {change}.|The other # inputs together: {change}.</source>
        <translation>La otra entrada: {change}.|Las otras # entradas juntas: {change}.</translation>
    </message>
    <message>
        <source>The picture could not be written to {file}.</source>
        <translation>No se pudo escribir la imagen en {file}.</translation>
    </message>
    <message>
        <source>The processors of the workstation are busy all the time.</source>
        <translation>Los procesadores de la estación de trabajo están ocupados todo el tiempo.</translation>
    </message>
    <message>
        <source>The processors of this workstation are {value} % busy</source>
        <translation>Los procesadores de esta estación de trabajo están ocupados al {value} %</translation>
    </message>
    <message>
        <source>The program that runs {model} has ended without being closed</source>
        <translation>El programa que ejecuta {model} terminó sin cerrarse</translation>
    </message>
    <message>
        <source>The quiet preset is in force then.</source>
        <translation>Entonces rige el preajuste discreto.</translation>
    </message>
    <message>
        <source>The record cannot be read just now ({error}). It is tried again every second; if this stands, keep the folder {folder} as it is and call support.</source>
        <translation>La grabación no se puede leer en este momento ({error}). Se reintenta cada segundo; si persiste, conserve la carpeta {folder} tal como está y llame a soporte.</translation>
    </message>
    <message>
        <source>The record is damaged</source>
        <translation>La grabación está dañada</translation>
    </message>
    <message>
        <source>The record is full</source>
        <translation>La grabación está llena</translation>
    </message>
    <message>
        <source>The record may &amp;become</source>
        <translation>La grabación puede ocupa&amp;r</translation>
    </message>
    <message>
        <source>The record may become {gb} GB</source>
        <translation>La grabación puede ocupar {gb} GB</translation>
    </message>
    <message>
        <source>The record takes {size} before it is packed; {room} must be free meanwhile.</source>
        <translation>La grabación ocupa {size} antes de empaquetarla; entretanto deben quedar libres {room}.</translation>
    </message>
    <message>
        <source>The results of {model} no longer look like those of the reference data</source>
        <translation>Los resultados de {model} ya no se parecen a los de los datos de referencia</translation>
    </message>
    <message>
        <source>The rows of this window, or the reference, are no longer there to compare.</source>
        <translation>Las filas de esta ventana, o la referencia, ya no están para compararlas.</translation>
    </message>
    <message>
        <source>The same on the command line:</source>
        <translation>Lo mismo en la línea de órdenes:</translation>
    </message>
    <message>
        <source>The same on the command line: {command}</source>
        <translation>Lo mismo en la línea de órdenes: {command}</translation>
    </message>
    <message>
        <source>The sealed record has been altered</source>
        <translation>La grabación sellada ha sido alterada</translation>
    </message>
    <message>
        <source>The self-test is running …</source>
        <translation>La autoprueba está en marcha …</translation>
    </message>
    <message>
        <source>The settings of the alarms changed</source>
        <translation>Se cambiaron los ajustes de las alarmas</translation>
    </message>
    <message>
        <source>The share of the disk in use is at the limit or above for 5 min; or by the trend of up to 7 days, known after one, it will be full within forecast_days. Clears after 30 min below the clear level and with twice as many days left.</source>
        <translation>La proporción de disco en uso está en el límite o por encima durante 5 min; o, según la tendencia de hasta 7 días, conocida tras uno, estará lleno antes de forecast_days. Se normaliza tras 30 min por debajo del nivel de normalización y con el doble de días restantes.</translation>
    </message>
    <message>
        <source>The slot feeds no model, so no prediction hangs on it.</source>
        <translation>El puesto no alimenta ningún modelo, así que ninguna predicción depende de él.</translation>
    </message>
    <message>
        <source>The slot is MISSING, or its port interrupted, for 5 s. Clears when it has been back for 5 s, and where it was gone three times within 10 min, for 60 s and 5 s.</source>
        <translation>El puesto está MISSING, o su puerto interrumpido, durante 5 s. Se normaliza cuando lleva 5 s de vuelta y, si estuvo ausente tres veces en 10 min, tras 60 s y 5 s.</translation>
    </message>
    <message>
        <source>The slot is SUSPECT for 30 s: advisory evidence alone, and the identification that was demanded at once did not prove the unit. Clears 60 s after it did, or on approval.</source>
        <translation>El puesto está SUSPECT durante 30 s: solo evidencia orientativa, y la identificación que se exigió de inmediato no probó la unidad. Se normaliza 60 s después de que lo haga, o con la aprobación.</translation>
    </message>
    <message>
        <source>The slot is UNVERIFIED for 60 s: no enrolment, or no identity was read. Clears with the first identification.</source>
        <translation>El puesto está UNVERIFIED durante 60 s: ninguna unidad registrada, o no se leyó ninguna identidad. Se normaliza con la primera identificación.</translation>
    </message>
    <message>
        <source>The state of the {slot} is not known.</source>
        <translation>No se conoce el estado del equipo {slot}.</translation>
    </message>
    <message>
        <source>The system may soon end programs, the one that runs the model among them. Let the site engineer close what is not needed.</source>
        <translation>El sistema puede terminar programas en breve, entre ellos el que ejecuta el modelo. Pida al ingeniero de la instalación que cierre lo que no se necesita.</translation>
    </message>
    <message>
        <source>The time shown on the other pages</source>
        <translation>El periodo que se muestra en las demás páginas</translation>
    </message>
    <message>
        <source>The unit has changed again while this was open.</source>
        <translation>La unidad ha vuelto a cambiar mientras esto estaba abierto.</translation>
    </message>
    <message>
        <source>The unit of a slot is gone or no longer answers.</source>
        <translation>La unidad de un puesto ha desaparecido o ya no responde.</translation>
    </message>
    <message>
        <source>The unit of {slot} is connected as {other}</source>
        <translation>La unidad del puesto {slot} está conectada como {other}</translation>
    </message>
    <message>
        <source>The whole band of an estimate lies beyond the accepted limit in two windows of predictions in a row. Clears with the first window where it does not.</source>
        <translation>Toda la banda de una estimación está más allá del límite aceptado en dos ventanas de predicciones seguidas. Se normaliza con la primera ventana en que no lo está.</translation>
    </message>
    <message>
        <source>The window after</source>
        <translation>La ventana posterior</translation>
    </message>
    <message>
        <source>The window before</source>
        <translation>La ventana anterior</translation>
    </message>
    <message>
        <source>The window opens when I log in</source>
        <translation>La ventana se abre cuando inicio sesión</translation>
    </message>
    <message>
        <source>The {slot} behaves unlike the approved unit</source>
        <translation>El equipo {slot} no se comporta como la unidad aprobada</translation>
    </message>
    <message>
        <source>The {slot} behaves unlike the approved unit.</source>
        <translation>El equipo {slot} no se comporta como la unidad aprobada.</translation>
    </message>
    <message>
        <source>The {slot} does not answer</source>
        <translation>El equipo {slot} no responde</translation>
    </message>
    <message>
        <source>The {slot} does not answer.</source>
        <translation>El equipo {slot} no responde.</translation>
    </message>
    <message>
        <source>The {slot} has another adapter</source>
        <translation>El equipo {slot} tiene otro adaptador</translation>
    </message>
    <message>
        <source>The {slot} has moved, or is a twin</source>
        <translation>El equipo {slot} se ha movido o es un gemelo</translation>
    </message>
    <message>
        <source>The {slot} has other firmware</source>
        <translation>El equipo {slot} tiene otro firmware</translation>
    </message>
    <message>
        <source>The {slot} is a rejected unit</source>
        <translation>El equipo {slot} es una unidad rechazada</translation>
    </message>
    <message>
        <source>The {slot} is connected at another port</source>
        <translation>El equipo {slot} está conectado en otro puerto</translation>
    </message>
    <message>
        <source>The {slot} is connected at another port.</source>
        <translation>El equipo {slot} está conectado en otro puerto.</translation>
    </message>
    <message>
        <source>The {slot} is no longer approved</source>
        <translation>El equipo {slot} ya no está aprobado</translation>
    </message>
    <message>
        <source>The {slot} is not the approved unit.</source>
        <translation>El equipo {slot} no es la unidad aprobada.</translation>
    </message>
    <message>
        <source>The {slot} is of the approved type; this unit cannot be told from its twin.</source>
        <translation>El equipo {slot} es del tipo aprobado; esta unidad no se puede distinguir de su gemela.</translation>
    </message>
    <message>
        <source>The {slot} is under maintenance.</source>
        <translation>El equipo {slot} está en mantenimiento.</translation>
    </message>
    <message>
        <source>The {slot} or its adapter changed</source>
        <translation>Cambió el equipo {slot} o su adaptador</translation>
    </message>
    <message>
        <source>The {slot} shows the unit of {other}: are the cables crossed?</source>
        <translation>El equipo {slot} muestra la unidad del puesto {other}: ¿están cruzados los cables?</translation>
    </message>
    <message>
        <source>The {slot} was replaced</source>
        <translation>El equipo {slot} ha sido sustituido</translation>
    </message>
    <message>
        <source>The {slot} was replaced or updated</source>
        <translation>El equipo {slot} ha sido sustituido o actualizado</translation>
    </message>
    <message>
        <source>There are more alarms than one person can handle: {a_day} a day, where {most} are too many. Begin with the most frequent code.</source>
        <translation>Hay más alarmas de las que puede atender una persona: {a_day} al día, cuando {most} ya son demasiadas. Empiece por el código más frecuente.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Ya existe un archivo con ese nombre.</translation>
    </message>
    <message>
        <source>There is no baseline to compare with.</source>
        <translation>No hay línea base con la que comparar.</translation>
    </message>
    <message>
        <source>There is no baseline to compare with. Build one from reference data: edgewatch baseline build MODEL REFERENCE.csv</source>
        <translation>No hay línea base con la que comparar. Cree una con datos de referencia: edgewatch baseline build MODEL REFERENCE.csv</translation>
    </message>
    <message>
        <source>There is no course of it: {note}.</source>
        <translation>No hay evolución de ello: {note}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>No existe la carpeta {folder}.</translation>
    </message>
    <message>
        <source>There is no room for what has to be recorded or kept.</source>
        <translation>No hay espacio para lo que debe grabarse o conservarse.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>No existe ese archivo.</translation>
    </message>
    <message>
        <source>There is no such port now.</source>
        <translation>Ese puerto no existe ahora.</translation>
    </message>
    <message>
        <source>There is not enough room: {free} are free in that folder, {needed} are needed.</source>
        <translation>No hay espacio suficiente: en esa carpeta quedan libres {free}, se necesitan {needed}.</translation>
    </message>
    <message>
        <source>There is nothing to do: new alarms appear here by themselves.</source>
        <translation>No hay nada que hacer: las nuevas alarmas aparecen aquí por sí solas.</translation>
    </message>
    <message>
        <source>There is nothing to measure in this stretch of time.</source>
        <translation>No hay nada que medir en este periodo.</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Aún no hay nada que mostrar.</translation>
    </message>
    <message>
        <source>There is too little to say whether the inputs are as checked.</source>
        <translation>Hay demasiado poco para decir si las entradas están según lo comprobado.</translation>
    </message>
    <message>
        <source>There {floods:was # flood|were # floods} of more than 10 alarms in 10 min. Look in History for what began each, and see that its consequences stand under it.</source>
        <translation>Hubo {floods:# avalancha|# avalanchas} de más de 10 alarmas en 10 min. Vea en Historial qué inició cada una y compruebe que sus consecuencias están bajo ella.</translation>
    </message>
    <message>
        <source>These are the serial ports of this workstation. Nothing is opened yet. Where this user may not open a port, the exact remedy stands below.</source>
        <translation>Estos son los puertos serie de esta estación de trabajo. Aún no se ha abierto nada. Donde este usuario no puede abrir un puerto, el remedio exacto figura debajo.</translation>
    </message>
    <message>
        <source>These predictions are not divided into parts, or are all of one part.</source>
        <translation>Estas predicciones no están divididas en partes, o son todas de una sola.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess.</source>
        <translation>Este PIN es demasiado fácil de adivinar.</translation>
    </message>
    <message>
        <source>This alarm is wanted</source>
        <translation>Esta alarma es útil</translation>
    </message>
    <message>
        <source>This alarm was not useful</source>
        <translation>Esta alarma no fue útil</translation>
    </message>
    <message>
        <source>This changes nothing about the alarm. The alarm health counts how often each kind was of no use, and names the setting that would make it quieter.</source>
        <translation>Esto no cambia nada en la alarma. La calidad de las alarmas cuenta con qué frecuencia cada tipo no sirvió de nada e indica el ajuste que la haría más discreta.</translation>
    </message>
    <message>
        <source>This desktop (Wayland) lets no program keep its window above others. Set “always on top” in the menu of the corner view&apos;s title bar, or use the full screen.</source>
        <translation>Este escritorio (Wayland) no permite que un programa mantenga su ventana por encima de otras. Active «siempre encima» en el menú de la barra de título de la vista de esquina, o use la pantalla completa.</translation>
    </message>
    <message>
        <source>This desktop runs Wayland, where no program can keep itself above others. Use the full screen, a rule of your desktop that keeps the window on top, or a session on X11.</source>
        <translation>Este escritorio usa Wayland, donde ningún programa puede mantenerse por encima de otros. Use la pantalla completa, una regla de su escritorio que mantenga la ventana encima o una sesión X11.</translation>
    </message>
    <message>
        <source>This is a recorded site: it shows what was, and nothing is being checked.</source>
        <translation>Esta es una instalación grabada: muestra lo que hubo, y no se está comprobando nada.</translation>
    </message>
    <message>
        <source>This is a recorded site: nothing can be decided here.</source>
        <translation>Esta es una instalación grabada: aquí no se puede decidir nada.</translation>
    </message>
    <message>
        <source>This is an opened bundle: export from the site that it came from.</source>
        <translation>Esto es un paquete abierto: exporte desde la instalación de la que procede.</translation>
    </message>
    <message>
        <source>This is an opened bundle: hand on its file instead.</source>
        <translation>Esto es un paquete abierto: entregue su archivo en su lugar.</translation>
    </message>
    <message>
        <source>This is an opened bundle: nothing in it can be changed.</source>
        <translation>Esto es un paquete abierto: nada en él se puede cambiar.</translation>
    </message>
    <message>
        <source>This is an opened bundle: nothing of it can be started.</source>
        <translation>Esto es un paquete abierto: nada de él se puede iniciar.</translation>
    </message>
    <message>
        <source>This is the unit enrolled for slot {slot}.</source>
        <translation>Esta es la unidad registrada para el puesto {slot}.</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Este programa</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>Esta instalación</translation>
    </message>
    <message>
        <source>This unit was {rejected}; approving overrules that.</source>
        <translation>Esta unidad fue rechazada ({rejected}); aprobarla lo revoca.</translation>
    </message>
    <message>
        <source>This user may open all of them.</source>
        <translation>Este usuario puede abrirlos todos.</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Esta ventana</translation>
    </message>
    <message>
        <source>This window: language, colours, size of text, notices and sound belong to you, not to the site, and hold at once. Sound is off until you ask for it. EdgeWatch is not the alarm system of the equipment.

Alarms: the rules in force, and where each was set. A preset says how many alarms a site wants; single rules are changed in the form. A change is written into site.toml, where comments stay as they are, checked before it holds, and put into the record under your name. Rules without which nobody could tell what to rely on cannot be switched off.

People: who may act here, in which role, and with which PIN. Nobody has to be enrolled; once somebody is, nothing is done without a PIN.

Site and program: where things are, how long the record is kept, and the versions that support will ask for. Check this workstation finds what is wrong there, with its remedy, and saves what support needs.

The same by command: edgewatch alarms preset, alarms --explain-codes, autostart, people, record limit, doctor.</source>
        <translation>Esta ventana: el idioma, los colores, el tamaño del texto, los avisos y el sonido son suyos, no de la instalación, y valen de inmediato. El sonido está desactivado hasta que usted lo pida. EdgeWatch no es el sistema de alarmas del equipo.

Alarmas: las reglas vigentes y dónde se fijó cada una. Un preajuste indica cuántas alarmas quiere una instalación; las reglas individuales se cambian en el formulario. Un cambio se escribe en site.toml, donde los comentarios quedan como están, se comprueba antes de que valga y se anota en la grabación con su nombre. Las reglas sin las cuales nadie podría saber en qué confiar no se pueden desactivar.

Personas: quién puede actuar aquí, con qué función y con qué PIN. Nadie tiene que estar registrado; en cuanto alguien lo está, nada se hace sin PIN.

Instalación y programa: dónde están las cosas, cuánto tiempo se conserva la grabación y las versiones que pedirá soporte. «Comprobar esta estación de trabajo» encuentra lo que está mal en ella, con su remedio, y guarda lo que soporte necesita.

Lo mismo por órdenes: edgewatch alarms preset, alarms --explain-codes, autostart, people, record limit, doctor.</translation>
    </message>
    <message>
        <source>What was altered in the ten seconds or so before it was sealed, and what was never sealed.</source>
        <translation>Lo que se alteró en los diez segundos aproximados antes de sellarse, y lo que nunca se selló.</translation>
    </message>
    <message>
        <source>A chain of keys was begun ({subject})</source>
        <translation>Se inició una cadena de claves ({subject})</translation>
    </message>
    <message>
        <source>A name was locked after too many wrong PINs ({subject})</source>
        <translation>Se bloqueó un nombre tras demasiados PIN incorrectos ({subject})</translation>
    </message>
    <message>
        <source>A receipt is being made.</source>
        <translation>Se está creando un comprobante.</translation>
    </message>
    <message>
        <source>A wrong PIN was given ({subject})</source>
        <translation>Se introdujo un PIN incorrecto ({subject})</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Añadir persona</translation>
    </message>
    <message>
        <source>Always: the report, the alarm journal, equipment and decisions, what people did, models and their hashes, baselines, site.toml without what is private, the list of the software, and the record with all that was measured, its seals and a receipt.</source>
        <translation>Siempre: el informe, el diario de alarmas, los equipos y las decisiones, lo que hicieron las personas, los modelos y sus hashes, las líneas base, site.toml sin lo privado, la lista del software y la grabación con todo lo medido, sus sellos y un comprobante.</translation>
    </message>
    <message>
        <source>An agent runs, but nothing has been sealed for a minute or more.</source>
        <translation>Hay un agente en marcha, pero no se ha sellado nada desde hace un minuto o más.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>Checking the chain of seals</source>
        <translation>Comprobando la cadena de sellos</translation>
    </message>
    <message>
        <source>Checking the records</source>
        <translation>Comprobando las anotaciones</translation>
    </message>
    <message>
        <source>Choose a role.</source>
        <translation>Elija una función.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+9: pages · F6: next region · Ctrl+K: acknowledge · Ctrl+Y: why this result · Ctrl+L: sign in or out · Ctrl+Left, Ctrl+Right: earlier, later · Ctrl++, Ctrl+-: closer, wider · F11: full screen · Esc: back · F1: this help</source>
        <translation>Ctrl+1 a Ctrl+9: páginas · F6: región siguiente · Ctrl+K: reconocer · Ctrl+Y: por qué este resultado · Ctrl+L: iniciar o cerrar sesión · Ctrl+Izquierda, Ctrl+Derecha: antes, después · Ctrl++, Ctrl+-: acercar, alejar · F11: pantalla completa · Esc: atrás · F1: esta ayuda</translation>
    </message>
    <message>
        <source>End {name}</source>
        <translation>Dar de baja a {name}</translation>
    </message>
    <message>
        <source>Every sealed record is checked …</source>
        <translation>Se comprueba cada anotación sellada …</translation>
    </message>
    <message>
        <source>Fill in a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
    <message>
        <source>Fill in the same PIN twice.</source>
        <translation>Escriba dos veces el mismo PIN.</translation>
    </message>
    <message>
        <source>Fill in your PIN.</source>
        <translation>Escriba su PIN.</translation>
    </message>
    <message>
        <source>Fingerprint of the first key</source>
        <translation>Huella digital de la primera clave</translation>
    </message>
    <message>
        <source>Fingerprint of the first key, SHA256:…, as noted down before (optional)</source>
        <translation>Huella digital de la primera clave, SHA256:…, como se anotó antes (opcional)</translation>
    </message>
    <message>
        <source>First key: {fingerprint}. Note it down outside of this site: with it a whole record put in the place of this one is found out.</source>
        <translation>Primera clave: {fingerprint}. Anótela fuera de esta instalación: con ella se descubre si se ha puesto otra grabación entera en lugar de esta.</translation>
    </message>
    <message>
        <source>Go to au&amp;dit</source>
        <translation>Ir a au&amp;ditoría</translation>
    </message>
    <message>
        <source>How far the record is sealed</source>
        <translation>Hasta dónde está sellada la grabación</translation>
    </message>
    <message>
        <source>I have looked through the record of this time and have seen to what needed it.</source>
        <translation>He revisado la grabación de este periodo y me he ocupado de lo que lo requería.</translation>
    </message>
    <message>
        <source>I was on duty in this time. I know which alarms stand, and have passed them on.</source>
        <translation>Estuve de servicio en este periodo. Sé qué alarmas están presentes y las he comunicado al relevo.</translation>
    </message>
    <message>
        <source>Intact: every sealed record is as it was written.</source>
        <translation>Intacta: cada anotación sellada está como se escribió.</translation>
    </message>
    <message>
        <source>It cannot be saved: {why}</source>
        <translation>No se puede guardar: {why}</translation>
    </message>
    <message>
        <source>Key of the next seal</source>
        <translation>Clave del próximo sello</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Última comprobación</translation>
    </message>
    <message>
        <source>Load or memory in use of a graphics processor, the mean of a minute, is at the limit or above for 10 min; or it is 90 °C or hotter, or slows itself down for heat or want of power; or a model runs without the accelerator that it asked for. Clears after 5 min below the clear level and 85 °C, and when the model runs as it asked.</source>
        <translation>La carga o la memoria en uso de un procesador gráfico, media de un minuto, está en el límite o por encima durante 10 min; o está a 90 °C o más, o se frena a sí mismo por calor o falta de energía; o un modelo funciona sin el acelerador que pidió. Se normaliza tras 5 min por debajo del nivel de normalización y de 85 °C, y cuando el modelo funciona como pidió.</translation>
    </message>
    <message>
        <source>Looking at what is left</source>
        <translation>Examinando lo que queda</translation>
    </message>
    <message>
        <source>NOT intact: # thing is not as it was sealed.|NOT intact: # things are not as they were sealed.</source>
        <translation>NO intacta: # elemento no está como se selló.|NO intacta: # elementos no están como se sellaron.</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Nombre: {name}</translation>
    </message>
    <message>
        <source>New &amp;PIN</source>
        <translation>Nuevo &amp;PIN</translation>
    </message>
    <message>
        <source>New &amp;PIN …</source>
        <translation>Nuevo &amp;PIN …</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nuevo PIN</translation>
    </message>
    <message>
        <source>New PIN of {name}</source>
        <translation>Nuevo PIN de {name}</translation>
    </message>
    <message>
        <source>New PIN, once more</source>
        <translation>Nuevo PIN, otra vez</translation>
    </message>
    <message>
        <source>Nobody has signed anything off yet.</source>
        <translation>Nadie ha firmado nada aún.</translation>
    </message>
    <message>
        <source>Nobody is enrolled: everybody acts under the name that they give. As soon as one person is added here, every action takes a name of this list and a PIN, in the window and by command. The first has to be an engineer.</source>
        <translation>No hay nadie registrado: cada cual actúa con el nombre que indique. En cuanto se añada aquí una persona, toda acción requiere un nombre de esta lista y un PIN, en la ventana y por órdenes. La primera debe tener la función de ingeniero.</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Nadie ha iniciado sesión</translation>
    </message>
    <message>
        <source>Not sealed since {time}</source>
        <translation>Sin sellar desde {time}</translation>
    </message>
    <message>
        <source>Not sealed yet</source>
        <translation>Aún sin sellar</translation>
    </message>
    <message>
        <source>Not signed: {why}</source>
        <translation>No firmado: {why}</translation>
    </message>
    <message>
        <source>Nothing could be sealed ({subject})</source>
        <translation>No se pudo sellar nada ({subject})</translation>
    </message>
    <message>
        <source>Nothing has been sealed yet.</source>
        <translation>Aún no se ha sellado nada.</translation>
    </message>
    <message>
        <source>Nothing has been sealed yet: an agent seals while it runs.</source>
        <translation>Aún no se ha sellado nada: un agente sella mientras está en marcha.</translation>
    </message>
    <message>
        <source>Nothing in it is sealed: that the record was not altered before is not proved.</source>
        <translation>Nada en él está sellado: no queda probado que la grabación no se alterara antes.</translation>
    </message>
    <message>
        <source>Ol&amp;der bundle (optional)</source>
        <translation>Paquete an&amp;terior (opcional)</translation>
    </message>
    <message>
        <source>Only these people act at this site, each with a PIN that nobody else knows. What they did stays in the record when they are ended. Which role may do what: edgewatch people roles.</source>
        <translation>Solo estas personas actúan en esta instalación, cada una con un PIN que nadie más conoce. Lo que hicieron queda en la grabación cuando se les da de baja. Qué puede hacer cada función: edgewatch people roles.</translation>
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
        <translation>Personas</translation>
    </message>
    <message>
        <source>Photograph the code, or keep the file or the paper where nobody of this site can change it. Whoever alters the record up to this moment is found out by it.</source>
        <translation>Fotografíe el código, o guarde el archivo o el papel donde nadie de esta instalación pueda cambiarlo. Con él se descubre a quien altere la grabación hasta este momento.</translation>
    </message>
    <message>
        <source>Predictions and sketches also as Parquet</source>
        <translation>Predicciones y resúmenes también en Parquet</translation>
    </message>
    <message>
        <source>QR code of the receipt</source>
        <translation>Código QR del comprobante</translation>
    </message>
    <message>
        <source>R&amp;eceipt …</source>
        <translation>Compr&amp;obante …</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Comprobante</translation>
    </message>
    <message>
        <source>Receipts (*.txt)</source>
        <translation>Comprobantes (*.txt)</translation>
    </message>
    <message>
        <source>Records that were forged by somebody who controlled the workstation when they were sealed.</source>
        <translation>Anotaciones falsificadas por alguien que controlaba la estación de trabajo cuando se sellaron.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late and differ in the last digits. Let the site engineer see to the driver, and start the program again.</source>
        <translation>Los resultados no son erróneos, pero pueden llegar tarde y diferir en las últimas cifras. Pida al ingeniero de la instalación que revise el controlador y reinicie el programa.</translation>
    </message>
    <message>
        <source>Results are not wrong, but may come late. Let the site engineer check its power supply and cables.</source>
        <translation>Los resultados no son erróneos, pero pueden llegar tarde. Pida al ingeniero de la instalación que revise su alimentación y sus cables.</translation>
    </message>
    <message>
        <source>Review of the record</source>
        <translation>Revisión de la grabación</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Guardar el comprobante</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
    <message>
        <source>Say what signing it means.</source>
        <translation>Indique qué significa la firma.</translation>
    </message>
    <message>
        <source>Sealed up to</source>
        <translation>Sellada hasta</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>Sellos</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in first, at the foot of the window (Ctrl+L).</source>
        <translation>Inicie sesión primero, al pie de la ventana (Ctrl+L).</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>Iniciar sesión …</translation>
    </message>
    <message>
        <source>Sign off a rev&amp;iew …</source>
        <translation>Firmar una re&amp;visión …</translation>
    </message>
    <message>
        <source>Sign off the s&amp;hift …</source>
        <translation>Firmar el &amp;turno …</translation>
    </message>
    <message>
        <source>Sign off: {what}</source>
        <translation>Firmar: {what}</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>Firmado.</translation>
    </message>
    <message>
        <source>Signing …</source>
        <translation>Firmando …</translation>
    </message>
    <message>
        <source>Single predictions, labels and explanations outside of the period: their batches were left out when the bundle was exported, and that they lie outside of it is the exporter&apos;s word.</source>
        <translation>Predicciones individuales, etiquetas y explicaciones fuera del periodo: sus lotes se excluyeron al exportar el paquete, y que queden fuera de él es solo lo que afirma quien exportó.</translation>
    </message>
    <message>
        <source>Single predictions, labels and explanations: they were left out when the bundle was exported, so what the report says of them cannot be counted anew.</source>
        <translation>Predicciones individuales, etiquetas y explicaciones: se excluyeron al exportar el paquete, así que lo que dice de ellas el informe no se puede volver a contar.</translation>
    </message>
    <message>
        <source>Somebody tried what their role may not do ({subject})</source>
        <translation>Alguien intentó algo que su función no permite ({subject})</translation>
    </message>
    <message>
        <source>Text of the receipt: {text}</source>
        <translation>Texto del comprobante: {text}</translation>
    </message>
    <message>
        <source>That the record was not replaced as a whole, seals and keys with it: the fingerprint of the first key, noted when the site began, would show it.</source>
        <translation>Que la grabación no se sustituyó entera, con sellos y claves: lo mostraría la huella digital de la primera clave, anotada cuando empezó la instalación.</translation>
    </message>
    <message>
        <source>The agent checked the record against its seals</source>
        <translation>El agente comprobó la grabación contra sus sellos</translation>
    </message>
    <message>
        <source>The agent seals what it records every ten seconds, with a key that it throws away afterwards. Verify finds what was altered, taken out or put in since. What no seal can show is a record that was replaced as a whole, with its keys: against that hold a receipt or the fingerprint of the first key outside of this site.

A receipt is a few lines of text, also as a QR code, that say how far the record went. Sign off a shift, or a review of the record, and you are given one.

A bundle is one zip file with the record, a report that opens in any browser, and a signature. Whoever has it checks it with tools that every workstation has; README.txt in it says how. Nobody has to trust EdgeWatch for that.

Choose the time that it covers and what goes in. What it will hold, and what of it can point at a person, is counted before anything is made. Of the record, single predictions, labels and explanations are those of the time chosen, or left out altogether; all else is always of the whole time.

At the end stands the fingerprint of the key that signed. Tell it to the reader by another way than the file. A bundle that somebody sent is checked under Verify; Open shows it as a site in which nothing can be changed.

The same by command: edgewatch verify, receipt, sign-off, and bundle preview, export, verify, open.</source>
        <translation>El agente sella cada diez segundos lo que graba, con una clave que después desecha. Verificar encuentra lo que se ha alterado, quitado o añadido desde entonces. Lo que ningún sello puede mostrar es una grabación sustituida entera, con sus claves: para eso, compárela con un comprobante o con la huella digital de la primera clave, guardados fuera de esta instalación.

Un comprobante son unas líneas de texto, también como código QR, que dicen hasta dónde llegaba la grabación. Firme un turno, o una revisión de la grabación, y recibirá uno.

Un paquete es un único archivo zip con la grabación, un informe que se abre en cualquier navegador y una firma. Quien lo tenga puede comprobarlo con herramientas presentes en cualquier estación de trabajo; README.txt, dentro del paquete, explica cómo. Para ello nadie tiene que confiar en EdgeWatch.

Elija el periodo que cubre y qué se incluye. Antes de crear nada se cuenta qué contendrá y qué parte puede señalar a una persona. De la grabación, las predicciones individuales, etiquetas y explicaciones son las del periodo elegido, o se excluyen por completo; todo lo demás abarca siempre todo el tiempo.

Al final figura la huella digital de la clave que firmó. Comuníquesela al destinatario por un medio distinto del archivo. Un paquete recibido se comprueba en Verificar; Abrir lo muestra como una instalación en la que no se puede cambiar nada.

Lo mismo por órdenes: edgewatch verify, receipt, sign-off y bundle preview, export, verify, open.</translation>
    </message>
    <message>
        <source>The graphics processor slows itself down for want of power</source>
        <translation>El procesador gráfico se frena a sí mismo por falta de energía</translation>
    </message>
    <message>
        <source>The log is the one that began with the first key that was given.</source>
        <translation>El registro es el que empezó con la primera clave indicada.</translation>
    </message>
    <message>
        <source>The memory of a graphics processor had errors ({subject})</source>
        <translation>La memoria de un procesador gráfico tuvo errores ({subject})</translation>
    </message>
    <message>
        <source>The model {model} runs without the accelerator that it asked for</source>
        <translation>El modelo {model} funciona sin el acelerador que pidió</translation>
    </message>
    <message>
        <source>The person fills in the PIN; nobody else should know it, and nobody can read it later.</source>
        <translation>La propia persona escribe el PIN; nadie más debería conocerlo, y nadie puede leerlo después.</translation>
    </message>
    <message>
        <source>The receipt cannot be read: {why}</source>
        <translation>El comprobante no se puede leer: {why}</translation>
    </message>
    <message>
        <source>The record is being checked.</source>
        <translation>Se está comprobando la grabación.</translation>
    </message>
    <message>
        <source>The record up to {date} {time}: {seals}</source>
        <translation>La grabación hasta {date} {time}: {seals}</translation>
    </message>
    <message>
        <source>The seals follow one another without a gap; each is signed with the key that the one before it names.</source>
        <translation>Los sellos se suceden sin huecos; cada uno está firmado con la clave que nombra el anterior.</translation>
    </message>
    <message>
        <source>The settings of the site changed ({subject})</source>
        <translation>Cambiaron los ajustes de la instalación ({subject})</translation>
    </message>
    <message>
        <source>The time before the export: there are no seals inside this record. Whoever controlled the workstation before the export could have altered the record unnoticed.</source>
        <translation>El tiempo anterior a la exportación: no hay sellos dentro de esta grabación. Quien controlara la estación de trabajo antes de la exportación pudo alterar la grabación sin que se notara.</translation>
    </message>
    <message>
        <source>They act no more from then on. What they did stays in the record, signed.</source>
        <translation>Desde entonces la persona ya no actúa. Lo que hizo queda en la grabación, firmado.</translation>
    </message>
    <message>
        <source>This is an opened bundle: verify its file instead.</source>
        <translation>Este es un paquete abierto: verifique su archivo.</translation>
    </message>
    <message>
        <source>This is no key.</source>
        <translation>Esto no es una clave.</translation>
    </message>
    <message>
        <source>This is not the PIN of {name}. After some wrong ones the name is locked.</source>
        <translation>Este no es el PIN de {name}. Tras varios incorrectos, el nombre se bloquea.</translation>
    </message>
    <message>
        <source>This record is from before there were seals.</source>
        <translation>Esta grabación es de antes de que hubiera sellos.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Caudal</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Periodo mostrado</translation>
    </message>
    <message>
        <source>Times around the jump are uncertain; let the site engineer check the clock.</source>
        <translation>Las horas en torno al salto son inciertas; pida al ingeniero de la instalación que compruebe el reloj.</translation>
    </message>
    <message>
        <source>Timing, clock or signal of a unit differ from those of the approved one.</source>
        <translation>El ritmo, el reloj o la señal de una unidad difieren de los de la aprobada.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>To &amp;bundle…</source>
        <translation>Al &amp;paquete…</translation>
    </message>
    <message>
        <source>To the end of the shift</source>
        <translation>Hasta el fin del turno</translation>
    </message>
    <message>
        <source>Too few rows at that time to be judged.</source>
        <translation>Muy pocas filas en ese momento para evaluar.</translation>
    </message>
    <message>
        <source>Too few rows yet to judge drift</source>
        <translation>Aún muy pocas filas para evaluar la deriva</translation>
    </message>
    <message>
        <source>Too few to judge: {least} are needed.</source>
        <translation>Muy pocas para evaluar: se necesitan {least}.</translation>
    </message>
    <message>
        <source>Train anew.</source>
        <translation>Vuelva a entrenar.</translation>
    </message>
    <message>
        <source>Treat results as unchecked until EdgeWatch can judge them.</source>
        <translation>Trate los resultados como no comprobados hasta que EdgeWatch pueda evaluarlos.</translation>
    </message>
    <message>
        <source>Treat results as unchecked. Start the watching again, or tell the site engineer.</source>
        <translation>Trate los resultados como no comprobados. Inicie de nuevo la vigilancia o avise al ingeniero de la instalación.</translation>
    </message>
    <message>
        <source>Trust state</source>
        <translation>Estado de confianza</translation>
    </message>
    <message>
        <source>Trust state: {phrase}</source>
        <translation>Estado de confianza: {phrase}</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Valor real</translation>
    </message>
    <message>
        <source>Truth by answer</source>
        <translation>Real según respuesta</translation>
    </message>
    <message>
        <source>Truth by answer: no labels of this window, or no classes.</source>
        <translation>Valor real según respuesta: no hay etiquetas de esta ventana, o no hay clases.</translation>
    </message>
    <message>
        <source>Truth by answer: {rows}</source>
        <translation>Valor real según respuesta: {rows}</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>T² of all inputs</source>
        <translation>T² de todas las entradas</translation>
    </message>
    <message>
        <source>USB descriptors</source>
        <translation>Descriptores USB</translation>
    </message>
    <message>
        <source>USB id</source>
        <translation>Id USB</translation>
    </message>
    <message>
        <source>USB type</source>
        <translation>Tipo USB</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Unit observed</source>
        <translation>Unidad observada</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Equipo desconocido</translation>
    </message>
    <message>
        <source>Unknown unit</source>
        <translation>Unidad desconocida</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Until it is returned</source>
        <translation>Hasta que se devuelva</translation>
    </message>
    <message>
        <source>Until then drift and ranges cannot be judged, and the window says so. A reference can be learned later from recorded predictions: edgewatch baseline build NAME --record --from … --to …</source>
        <translation>Hasta entonces no se pueden evaluar la deriva ni los rangos, y la ventana lo indica. Una referencia se puede aprender más tarde de predicciones grabadas: edgewatch baseline build NAME --record --from … --to …</translation>
    </message>
    <message>
        <source>Until: {time}</source>
        <translation>Hasta: {time}</translation>
    </message>
    <message>
        <source>Use it for one unit that names itself in two ways, never for two units.</source>
        <translation>Úselo para una unidad que se identifica de dos maneras, nunca para dos unidades.</translation>
    </message>
    <message>
        <source>Use its results for these cases with care; tell the site engineer.</source>
        <translation>Use con precaución sus resultados para estos casos; avise al ingeniero de la instalación.</translation>
    </message>
    <message>
        <source>Use its results with care; tell the site engineer, who looks at the equipment first and then at the recommendation of `edgewatch performance`.</source>
        <translation>Use sus resultados con precaución; avise al ingeniero de la instalación, que mirará primero el equipo y después la recomendación de `edgewatch performance`.</translation>
    </message>
    <message>
        <source>Use results with care until the unit is identified again.</source>
        <translation>Use los resultados con precaución hasta que la unidad se identifique de nuevo.</translation>
    </message>
    <message>
        <source>Use results with care; let the site engineer check cables and approve the port.</source>
        <translation>Use los resultados con precaución; pida al ingeniero de la instalación que compruebe los cables y apruebe el puerto.</translation>
    </message>
    <message>
        <source>Use results with care; let the site engineer check the cables.</source>
        <translation>Use los resultados con precaución; pida al ingeniero de la instalación que compruebe los cables.</translation>
    </message>
    <message>
        <source>Use results with care; let the site engineer look which unit it is, and approve it or put the approved one back.</source>
        <translation>Use los resultados con precaución; pida al ingeniero de la instalación que vea qué unidad es y que la apruebe o vuelva a poner la aprobada.</translation>
    </message>
    <message>
        <source>Use results with care; tell the site engineer, who looks for the cause.</source>
        <translation>Use los resultados con precaución; avise al ingeniero de la instalación, que buscará la causa.</translation>
    </message>
    <message>
        <source>Use results with care; tell the site engineer, who looks what was done to the equipment at that time.</source>
        <translation>Use los resultados con precaución; avise al ingeniero de la instalación, que verá qué se hizo al equipo en ese momento.</translation>
    </message>
    <message>
        <source>Use results with care; tell the site engineer.</source>
        <translation>Use los resultados con precaución; avise al ingeniero de la instalación.</translation>
    </message>
    <message>
        <source>Use with care</source>
        <translation>Usar con precaución</translation>
    </message>
    <message>
        <source>Valid: this is, byte for byte, what the site exported.</source>
        <translation>Válido: esto es, byte a byte, lo que exportó la instalación.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Verify or open</source>
        <translation>Verificar o abrir</translation>
    </message>
    <message>
        <source>Verify or open a bundle</source>
        <translation>Verificar o abrir un paquete</translation>
    </message>
    <message>
        <source>Verify this record now</source>
        <translation>Verificar ahora esta grabación</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Wait for more predictions; until then decide as without EdgeWatch.</source>
        <translation>Espere más predicciones; hasta entonces decida como sin EdgeWatch.</translation>
    </message>
    <message>
        <source>Waiting for the agent: {words}. It is kept and done once an agent runs.</source>
        <translation>En espera del agente: {words}. Se conserva y se hará en cuanto un agente funcione.</translation>
    </message>
    <message>
        <source>Waiting to be recorded</source>
        <translation>En espera de grabarse</translation>
    </message>
    <message>
        <source>Wall clock and monotonic clock part by more than 2 s. Clears at once.</source>
        <translation>El reloj de pared y el reloj monótono se separan más de 2 s. Se normaliza de inmediato.</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Vigilando</translation>
    </message>
    <message>
        <source>Watching starts when I log in</source>
        <translation>La vigilancia se inicia cuando inicio sesión</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What can be done with the chart: {title}</source>
        <translation>Qué se puede hacer con el gráfico: {title}</translation>
    </message>
    <message>
        <source>What comes is compared with rows that the model was checked with: a CSV or Parquet file with the columns of its inputs, best with times and with the truth. At least 200 rows; 2,000 from several days say much more.</source>
        <translation>Lo que llega se compara con filas con las que se comprobó el modelo: un archivo CSV o Parquet con las columnas de sus entradas, mejor con horas y con el valor real. Al menos 200 filas; 2000 de varios días dicen mucho más.</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Qué se incluye</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>What is not as it was sealed</source>
        <translation>Qué no está como se selló</translation>
    </message>
    <message>
        <source>What is tested</source>
        <translation>Qué se prueba</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué falla</translation>
    </message>
    <message>
        <source>What it &amp;covers</source>
        <translation>Periodo que &amp;cubre</translation>
    </message>
    <message>
        <source>What it cannot support:</source>
        <translation>Lo que no puede respaldar:</translation>
    </message>
    <message>
        <source>What it covers</source>
        <translation>Periodo que cubre</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>What it means: {text}</source>
        <translation>Qué significa: {text}</translation>
    </message>
    <message>
        <source>What it will hold</source>
        <translation>Qué contendrá</translation>
    </message>
    <message>
        <source>What led to what</source>
        <translation>Qué llevó a qué</translation>
    </message>
    <message>
        <source>What moved the result</source>
        <translation>Qué movió el resultado</translation>
    </message>
    <message>
        <source>What never reached the record, such as predictions made while recording was impossible.</source>
        <translation>Lo que nunca llegó a la grabación, como predicciones hechas mientras era imposible grabar.</translation>
    </message>
    <message>
        <source>What runs the model changed ({subject})</source>
        <translation>Cambió lo que ejecuta el modelo ({subject})</translation>
    </message>
    <message>
        <source>What the command printed cannot be read.</source>
        <translation>Lo que mostró la orden no se puede leer.</translation>
    </message>
    <message>
        <source>What the equipment says</source>
        <translation>Lo que dice el equipo</translation>
    </message>
    <message>
        <source>What to decide</source>
        <translation>Qué decidir</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>What to do: {advice}</source>
        <translation>Qué hacer: {advice}</translation>
    </message>
    <message>
        <source>What was counted cannot be read: {why}</source>
        <translation>Lo que se contó no se puede leer: {why}</translation>
    </message>
    <message>
        <source>What was cut off after the newest receipt or bundle that it was held against.</source>
        <translation>Lo que se cortó después del comprobante o paquete más reciente con el que se comparó.</translation>
    </message>
    <message>
        <source>What was measured cannot be read: {error}</source>
        <translation>Lo que se midió no se puede leer: {error}</translation>
    </message>
    <message>
        <source>What was measured is drawn solid and what was estimated is drawn dashed: an estimate is no measurement. Each window has its interval of 95 %; a window with too few labels is no point of the course, and gaps stay gaps. The dashed line across is the accepted limit, from site.toml or from the performance on the reference.

Choose a metric in the table to see its course, and a window by a click into the chart. The tabs tell what the model said to each truth at its working threshold, whether its scores are probabilities, how its parts compare, and how late the truths came. Truths come late: a window may still change as they arrive, and a corrected truth counts from then on.

“Train anew” is only ever said where the measured performance is beyond its limit with evidence. Drift alone is no reason. Labels are brought in with edgewatch labels import, or by the host program with edgewatch.label.</source>
        <translation>Lo medido se dibuja con línea continua y lo estimado con línea discontinua: una estimación no es una medición. Cada ventana tiene su intervalo del 95 %; una ventana con muy pocas etiquetas no es un punto de la evolución, y los huecos siguen siendo huecos. La línea discontinua horizontal es el límite aceptado, de site.toml o del rendimiento en la referencia.

Elija una métrica en la tabla para ver su evolución, y una ventana con un clic en el gráfico. Las pestañas indican qué dijo el modelo para cada valor real en su umbral de trabajo, si sus puntuaciones son probabilidades, cómo se comparan sus partes y con cuánto retraso llegaron los valores reales. Los valores reales llegan tarde: una ventana aún puede cambiar según llegan, y un valor real corregido cuenta desde ese momento.

«Vuelva a entrenar» solo se indica cuando el rendimiento medido está más allá de su límite con evidencia. La deriva por sí sola no es motivo. Las etiquetas se incorporan con edgewatch labels import, o desde el programa anfitrión con edgewatch.label.</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Qué se vio</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>Qué ayudaría</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>When the time is over, the former enrolment is in force again.</source>
        <translation>Cuando el tiempo termina, la unidad registrada antes vuelve a estar en vigor.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>While the work goes on, the unit may be switched off or unplugged, and the ticked differences do not alarm; anything else does. Nobody should rely on predictions meanwhile. When the time is over, what then differs alarms unless it has been approved.</source>
        <translation>Mientras duran los trabajos, la unidad puede apagarse o desenchufarse, y las diferencias marcadas no generan alarma; cualquier otra cosa sí. Entretanto nadie debe confiar en las predicciones. Cuando el tiempo termina, lo que entonces difiera genera alarma, salvo que se haya aprobado.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who acts: {name}</source>
        <translation>Quién actúa: {name}</translation>
    </message>
    <message>
        <source>Who holds the site key: whoever has it can sign another bundle. Compare its fingerprint with one that you got from the site by another way.</source>
        <translation>Quién posee la clave de la instalación: quien la tenga puede firmar otro paquete. Compare su huella digital con una que haya recibido de la instalación por otro medio.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Why this result</source>
        <translation>Por qué este resultado</translation>
    </message>
    <message>
        <source>Why this result: {model}, prediction {id}</source>
        <translation>Por qué este resultado: {model}, predicción {id}</translation>
    </message>
    <message>
        <source>Why, for the record (optional)</source>
        <translation>Por qué, para la grabación (opcional)</translation>
    </message>
    <message>
        <source>Wider (Ctrl+-)</source>
        <translation>Alejar (Ctrl+-)</translation>
    </message>
    <message>
        <source>Window {begin} to {end}</source>
        <translation>Ventana de {begin} a {end}</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Ventanas</translation>
    </message>
    <message>
        <source>Windows: as set</source>
        <translation>Ventanas: según ajustes</translation>
    </message>
    <message>
        <source>Windows: auto</source>
        <translation>Ventanas: auto</translation>
    </message>
    <message>
        <source>Windows: days</source>
        <translation>Ventanas: días</translation>
    </message>
    <message>
        <source>Windows: hours</source>
        <translation>Ventanas: horas</translation>
    </message>
    <message>
        <source>Windows: weeks</source>
        <translation>Ventanas: semanas</translation>
    </message>
    <message>
        <source>Withheld: suppressed or out of service</source>
        <translation>Retenidas: suprimidas o fuera de servicio</translation>
    </message>
    <message>
        <source>Without a model nothing is watched. A model that is no ONNX file is declared with: edgewatch model add NAME --inputs … --outputs …</source>
        <translation>Sin un modelo no se vigila nada. Un modelo que no es un archivo ONNX se declara con: edgewatch model add NAME --inputs … --outputs …</translation>
    </message>
    <message>
        <source>Without a slot no exchange of equipment can be noticed.</source>
        <translation>Sin un puesto no se puede notar ningún cambio de equipo.</translation>
    </message>
    <message>
        <source>Without it nobody could tell what to rely on.</source>
        <translation>Sin ella nadie podría saber en qué confiar.</translation>
    </message>
    <message>
        <source>Work on. Let the site engineer free disk space or lower the sizes in [record] of site.toml: on a full disk nothing can be recorded.</source>
        <translation>Siga trabajando. Pida al ingeniero de la instalación que libere espacio en disco o baje los tamaños en [record] de site.toml: en un disco lleno no se puede grabar nada.</translation>
    </message>
    <message>
        <source>Work on. Let the site engineer see what fills it, and free disk space or lower the sizes in [record] of site.toml.</source>
        <translation>Siga trabajando. Pida al ingeniero de la instalación que vea qué lo llena y que libere espacio en disco o baje los tamaños en [record] de site.toml.</translation>
    </message>
    <message>
        <source>Work on; keep the folder of the site as it is and call support.</source>
        <translation>Siga trabajando; conserve la carpeta de la instalación tal como está y llame a soporte.</translation>
    </message>
    <message>
        <source>Work on; keep the folder of the site as it is and call support: until it is cleared up, that part proves nothing.</source>
        <translation>Siga trabajando; conserve la carpeta de la instalación tal como está y llame a soporte: hasta que se aclare, esa parte no prueba nada.</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Estación de trabajo</translation>
    </message>
    <message>
        <source>Worse by</source>
        <translation>Peor en</translation>
    </message>
    <message>
        <source>Worst of all</source>
        <translation>Peor de todas</translation>
    </message>
    <message>
        <source>Writing the record</source>
        <translation>Escribiendo la grabación</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Escribiendo el informe</translation>
    </message>
    <message>
        <source>Writing the tables</source>
        <translation>Escribiendo las tablas</translation>
    </message>
    <message>
        <source>Your &amp;role</source>
        <translation>Su &amp;función</translation>
    </message>
    <message>
        <source>Your PIN has expired: set a new one on the page Settings, People.</source>
        <translation>Su PIN ha caducado: establezca uno nuevo en la página Ajustes, Personas.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your name: {name}</source>
        <translation>Su nombre: {name}</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Su función</translation>
    </message>
    <message>
        <source>Your role may not do this. Who may: {roles}.</source>
        <translation>Su función no permite esto. Pueden: {roles}.</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>un cuarto</translation>
    </message>
    <message>
        <source>accepted {accepted} · made at {time} ({ago})</source>
        <translation>aceptado {accepted} · hecha: {time} ({ago})</translation>
    </message>
    <message>
        <source>acknowledge alarm {id} ({title})</source>
        <translation>reconocer la alarma {id} ({title})</translation>
    </message>
    <message>
        <source>add {name}</source>
        <translation>añadir a {name}</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>agente</translation>
    </message>
    <message>
        <source>agent alive</source>
        <translation>agente activo</translation>
    </message>
    <message>
        <source>agent stopped</source>
        <translation>agente detenido</translation>
    </message>
    <message>
        <source>agent: {duration} ago</source>
        <translation>agente: hace {duration}</translation>
    </message>
    <message>
        <source>alarm {code} from here</source>
        <translation>alarma {code} desde aquí</translation>
    </message>
    <message>
        <source>alarm {id}</source>
        <translation>alarma {id}</translation>
    </message>
    <message>
        <source>all cores together</source>
        <translation>todos los núcleos juntos</translation>
    </message>
    <message>
        <source>all inputs together</source>
        <translation>todas las entradas en conjunto</translation>
    </message>
    <message>
        <source>all that have come</source>
        <translation>todas las que han llegado</translation>
    </message>
    <message>
        <source>and {cpu} % of a core</source>
        <translation>y {cpu} % de un núcleo</translation>
    </message>
    <message>
        <source>announce maintenance of {slot}</source>
        <translation>anunciar mantenimiento de {slot}</translation>
    </message>
    <message>
        <source>another program has it</source>
        <translation>lo tiene otro programa</translation>
    </message>
    <message>
        <source>answer of the unit</source>
        <translation>respuesta de la unidad</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>cualquier valor</translation>
    </message>
    <message>
        <source>approve {unit} in {slot}</source>
        <translation>aprobar {unit} en {slot}</translation>
    </message>
    <message>
        <source>as exported</source>
        <translation>como se exportó</translation>
    </message>
    <message>
        <source>as in the preset</source>
        <translation>como en el preajuste</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>como siempre</translation>
    </message>
    <message>
        <source>at most {n}</source>
        <translation>como máximo {n}</translation>
    </message>
    <message>
        <source>behaviour on the line</source>
        <translation>comportamiento en la línea</translation>
    </message>
    <message>
        <source>budget of the agent</source>
        <translation>presupuesto del agente</translation>
    </message>
    <message>
        <source>calls that failed</source>
        <translation>llamadas fallidas</translation>
    </message>
    <message>
        <source>came true</source>
        <translation>se cumplió</translation>
    </message>
    <message>
        <source>can be opened</source>
        <translation>se puede abrir</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>suma de comprobación</translation>
    </message>
    <message>
        <source>cleared {time}</source>
        <translation>normalizada {time}</translation>
    </message>
    <message>
        <source>clinician</source>
        <translation>personal clínico</translation>
    </message>
    <message>
        <source>clock being learned: for a day it proves nothing</source>
        <translation>aprendiendo el reloj: durante un día no prueba nada</translation>
    </message>
    <message>
        <source>clock learned</source>
        <translation>reloj aprendido</translation>
    </message>
    <message>
        <source>clock of the unit</source>
        <translation>reloj de la unidad</translation>
    </message>
    <message>
        <source>clock rate in ppm</source>
        <translation>marcha del reloj en ppm</translation>
    </message>
    <message>
        <source>device release</source>
        <translation>versión del dispositivo</translation>
    </message>
    <message>
        <source>disk used</source>
        <translation>disco usado</translation>
    </message>
    <message>
        <source>does not expire</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>drift {value} of the limit</source>
        <translation>deriva {value} del límite</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>end the maintenance of {slot}</source>
        <translation>finalizar el mantenimiento de {slot}</translation>
    </message>
    <message>
        <source>end the shelving of alarm {id} ({title})</source>
        <translation>finalizar el aplazamiento de la alarma {id} ({title})</translation>
    </message>
    <message>
        <source>end {name}</source>
        <translation>dar de baja a {name}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>enrol {unit} in {slot}</source>
        <translation>registrar {unit} en {slot}</translation>
    </message>
    <message>
        <source>enrolled {time} by {who}</source>
        <translation>registrado {time} por {who}</translation>
    </message>
    <message>
        <source>enrolled {time} by {who}, lapses {ends}</source>
        <translation>registrado {time} por {who}, caduca {ends}</translation>
    </message>
    <message>
        <source>estimated {value} ({low} to {high})</source>
        <translation>estimado {value} ({low} a {high})</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>feeds {inputs}</source>
        <translation>alimenta {inputs}</translation>
    </message>
    <message>
        <source>few</source>
        <translation>pocas</translation>
    </message>
    <message>
        <source>firmware version</source>
        <translation>versión de firmware</translation>
    </message>
    <message>
        <source>forecast: one moment</source>
        <translation>previsión: un momento</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>desde {low}</translation>
    </message>
    <message>
        <source>full in about # day|full in about # days</source>
        <translation>lleno en aprox. # día|lleno en aprox. # días</translation>
    </message>
    <message>
        <source>half</source>
        <translation>la mitad</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alta</translation>
    </message>
    <message>
        <source>in a file that only this user can read</source>
        <translation>en un archivo que solo este usuario puede leer</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>inputs together</source>
        <translation>entradas en conjunto</translation>
    </message>
    <message>
        <source>keep the answer of the check</source>
        <translation>conservar la respuesta de la comprobación</translation>
    </message>
    <message>
        <source>last 5 minutes</source>
        <translation>últimos 5 minutos</translation>
    </message>
    <message>
        <source>lasts for more than 10 years</source>
        <translation>dura más de 10 años</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>último</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>aprendiendo</translation>
    </message>
    <message>
        <source>let alarms sound again</source>
        <translation>dejar que las alarmas suenen de nuevo</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>límite</translation>
    </message>
    <message>
        <source>load</source>
        <translation>carga</translation>
    </message>
    <message>
        <source>locked by the keyring of this system</source>
        <translation>bloqueada por el llavero de este sistema</translation>
    </message>
    <message>
        <source>locked until {time}</source>
        <translation>bloqueado hasta {time}</translation>
    </message>
    <message>
        <source>log.db is a sound SQLite file with the tables of a record.</source>
        <translation>log.db es un archivo SQLite íntegro con las tablas de una grabación.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>baja</translation>
    </message>
    <message>
        <source>maintenance by {by} until {time}; may differ: {fields}</source>
        <translation>mantenimiento por {by} hasta {time}; puede diferir: {fields}</translation>
    </message>
    <message>
        <source>mark alarm {id} ({title}) as not useful</source>
        <translation>marcar la alarma {id} ({title}) como no útil</translation>
    </message>
    <message>
        <source>mean prediction {value}</source>
        <translation>predicción media {value}</translation>
    </message>
    <message>
        <source>measured {value} ({low} to {high})</source>
        <translation>medido {value} ({low} a {high})</translation>
    </message>
    <message>
        <source>median {reference} → {current}</source>
        <translation>mediana {reference} → {current}</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>media</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>memory {memory} %, {celsius} °C</source>
        <translation>memoria {memory} %, {celsius} °C</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modelo</translation>
    </message>
    <message>
        <source>never enrolled: nothing to compare with</source>
        <translation>nunca registrado: nada con que comparar</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>new PIN of {name}</source>
        <translation>nuevo PIN de {name}</translation>
    </message>
    <message>
        <source>nine tenths</source>
        <translation>nueve décimos</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no agent yet</source>
        <translation>aún no hay agente</translation>
    </message>
    <message>
        <source>no baseline yet · made at {time} ({ago})</source>
        <translation>aún sin línea base · hecha: {time} ({ago})</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>aún no hay datos</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>ningún archivo</translation>
    </message>
    <message>
        <source>no forecast</source>
        <translation>sin previsión</translation>
    </message>
    <message>
        <source>no gap in the span</source>
        <translation>sin interrupciones en el periodo</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>aún no hay modelo</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>sin resultado</translation>
    </message>
    <message>
        <source>no serial number</source>
        <translation>sin número de serie</translation>
    </message>
    <message>
        <source>no slot</source>
        <translation>sin puesto</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nadie aún</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>none named in site.toml</source>
        <translation>ninguno indicado en site.toml</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>ninguna abierta</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>ninguna hasta ahora</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aún ninguno</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>no permitido</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>no estimado</translation>
    </message>
    <message>
        <source>not filling up</source>
        <translation>no se está llenando</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>no medido</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>no observado</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>no se usa</translation>
    </message>
    <message>
        <source>not {name}</source>
        <translation>no {name}</translation>
    </message>
    <message>
        <source>not {name} (&lt; {limit})</source>
        <translation>no {name} (&lt; {limit})</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>nothing has named itself</source>
        <translation>nada se ha identificado</translation>
    </message>
    <message>
        <source>nothing was dropped</source>
        <translation>no se eliminó nada</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>of the whole span</source>
        <translation>de todo el periodo</translation>
    </message>
    <message>
        <source>of the workstation</source>
        <translation>de la estación de trabajo</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>one for each matter and shift</source>
        <translation>una por asunto y turno</translation>
    </message>
    <message>
        <source>or it cannot be read</source>
        <translation>o no se puede leer</translation>
    </message>
    <message>
        <source>output</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>over # row|over # rows</source>
        <translation>sobre # fila|sobre # filas</translation>
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
        <translation>pausar el sonido hasta {time}</translation>
    </message>
    <message>
        <source>per min</source>
        <translation>por min</translation>
    </message>
    <message>
        <source>place of the plug</source>
        <translation>lugar de la conexión</translation>
    </message>
    <message>
        <source>placeholder: proves nothing</source>
        <translation>relleno: no prueba nada</translation>
    </message>
    <message>
        <source>port</source>
        <translation>puerto</translation>
    </message>
    <message>
        <source>port {port}</source>
        <translation>puerto {port}</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positivo</translation>
    </message>
    <message>
        <source>prediction {value}</source>
        <translation>predicción {value}</translation>
    </message>
    <message>
        <source>predictions a minute</source>
        <translation>predicciones por minuto</translation>
    </message>
    <message>
        <source>preset {name}</source>
        <translation>preajuste {name}</translation>
    </message>
    <message>
        <source>profile {profile}</source>
        <translation>perfil {profile}</translation>
    </message>
    <message>
        <source>proves nothing</source>
        <translation>no prueba nada</translation>
    </message>
    <message>
        <source>put enrolment {id} of {slot} in force again</source>
        <translation>poner de nuevo en vigor el registro de unidad {id} de {slot}</translation>
    </message>
    <message>
        <source>raised {time}</source>
        <translation>activada {time}</translation>
    </message>
    <message>
        <source>reject {unit} in {slot}</source>
        <translation>rechazar {unit} en {slot}</translation>
    </message>
    <message>
        <source>rejected by {by}: {note}</source>
        <translation>rechazada por {by}: {note}</translation>
    </message>
    <message>
        <source>return {place} to service</source>
        <translation>devolver {place} al servicio</translation>
    </message>
    <message>
        <source>root cause</source>
        <translation>causa raíz</translation>
    </message>
    <message>
        <source>root cause of # alarm|root cause of # alarms</source>
        <translation>causa raíz de # alarma|causa raíz de # alarmas</translation>
    </message>
    <message>
        <source>said {predicted}, came true {observed}</source>
        <translation>predicho {predicted}, se cumplió {observed}</translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>score of the model</source>
        <translation>puntuación del modelo</translation>
    </message>
    <message>
        <source>sealed from {span}</source>
        <translation>sellado de {span}</translation>
    </message>
    <message>
        <source>serial adapter</source>
        <translation>adaptador serie</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>número de serie</translation>
    </message>
    <message>
        <source>shared by two units: proves nothing</source>
        <translation>compartido por dos unidades: no prueba nada</translation>
    </message>
    <message>
        <source>shelve alarm {id} ({title}) until {time}</source>
        <translation>aplazar la alarma {id} ({title}) hasta {time}</translation>
    </message>
    <message>
        <source>shows when it is opened</source>
        <translation>se ve al abrirlo</translation>
    </message>
    <message>
        <source>signed by {fingerprint}</source>
        <translation>firmado por {fingerprint}</translation>
    </message>
    <message>
        <source>site engineer</source>
        <translation>ingeniero de la instalación</translation>
    </message>
    <message>
        <source>site.toml, line {line}</source>
        <translation>site.toml, línea {line}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>somebody at this workstation</source>
        <translation>alguien en esta estación de trabajo</translation>
    </message>
    <message>
        <source>spread ×{ratio}</source>
        <translation>dispersión ×{ratio}</translation>
    </message>
    <message>
        <source>stays at the site</source>
        <translation>permanece en la instalación</translation>
    </message>
    <message>
        <source>support</source>
        <translation>soporte</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>cambio</translation>
    </message>
    <message>
        <source>switched off in site.toml</source>
        <translation>desactivada en site.toml</translation>
    </message>
    <message>
        <source>take {place} out of service</source>
        <translation>poner {place} fuera de servicio</translation>
    </message>
    <message>
        <source>the first tenth</source>
        <translation>el primer décimo</translation>
    </message>
    <message>
        <source>the model said</source>
        <translation>el modelo dijo</translation>
    </message>
    <message>
        <source>the swap</source>
        <translation>el cambio</translation>
    </message>
    <message>
        <source>the unit</source>
        <translation>la unidad</translation>
    </message>
    <message>
        <source>three quarters</source>
        <translation>tres cuartos</translation>
    </message>
    <message>
        <source>times as long as usual</source>
        <translation>veces lo habitual</translation>
    </message>
    <message>
        <source>times the longest pause</source>
        <translation>veces la pausa más larga</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>por hacer</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>muy pocas</translation>
    </message>
    <message>
        <source>too few rows</source>
        <translation>muy pocas filas</translation>
    </message>
    <message>
        <source>true was</source>
        <translation>lo real fue</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>unlock {name}</source>
        <translation>desbloquear a {name}</translation>
    </message>
    <message>
        <source>unnamed unit</source>
        <translation>unidad sin nombre</translation>
    </message>
    <message>
        <source>until a person returns it</source>
        <translation>hasta que una persona la devuelva</translation>
    </message>
    <message>
        <source>until midnight</source>
        <translation>hasta medianoche</translation>
    </message>
    <message>
        <source>until the setting is changed</source>
        <translation>hasta que se cambie el ajuste</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>hasta {time}</translation>
    </message>
    <message>
        <source>until …</source>
        <translation>hasta …</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>hasta {high}</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>value {value}</source>
        <translation>valor {value}</translation>
    </message>
    <message>
        <source>what it measures</source>
        <translation>lo que mide</translation>
    </message>
    <message>
        <source>what the check printed cannot be read ({why})</source>
        <translation>lo que mostró la comprobación no se puede leer ({why})</translation>
    </message>
    <message>
        <source>within tolerance</source>
        <translation>dentro de la tolerancia</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>su nombre</translation>
    </message>
    <message>
        <source>your name, and the reason</source>
        <translation>su nombre y el motivo</translation>
    </message>
    <message>
        <source>{advice}  site.toml: {setting}</source>
        <translation>{advice}  site.toml: {setting}</translation>
    </message>
    <message>
        <source>{advice} Contact: {contact}.</source>
        <translation>{advice} Contacto: {contact}.</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} a {end}</translation>
    </message>
    <message>
        <source>{budget}, over</source>
        <translation>{budget}, superado</translation>
    </message>
    <message>
        <source>{by} acknowledged alarm {subject}: {outcome}</source>
        <translation>{by} reconoció la alarma {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} added the person {subject}: {outcome}</source>
        <translation>{by} añadió a la persona {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} announced maintenance of {subject}: {outcome}</source>
        <translation>{by} anunció mantenimiento de {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} approved the unit of {subject}: {outcome}</source>
        <translation>{by} aprobó la unidad de {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} ended the maintenance of {subject}: {outcome}</source>
        <translation>{by} finalizó el mantenimiento de {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} ended the person {subject}: {outcome}</source>
        <translation>{by} dio de baja a la persona {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} enrolled the unit of {subject}: {outcome}</source>
        <translation>{by} registró la unidad de {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} exported a bundle: {outcome}</source>
        <translation>{by} exportó un paquete: {outcome}</translation>
    </message>
    <message>
        <source>{by} extracted what is known of {subject}: {outcome}</source>
        <translation>{by} extrajo lo que se sabe de {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} gave {subject} a new PIN with the key of the site: {outcome}</source>
        <translation>{by} dio a {subject} un nuevo PIN con la clave de la instalación: {outcome}</translation>
    </message>
    <message>
        <source>{by} had {subject} erased: {outcome}</source>
        <translation>{by} hizo borrar {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} made a report ({subject}): {outcome}</source>
        <translation>{by} creó un informe ({subject}): {outcome}</translation>
    </message>
    <message>
        <source>{by} marked alarm {subject} as not useful: {outcome}</source>
        <translation>{by} marcó la alarma {subject} como no útil: {outcome}</translation>
    </message>
    <message>
        <source>{by} paused the sound ({subject}): {outcome}</source>
        <translation>{by} pausó el sonido ({subject}): {outcome}</translation>
    </message>
    <message>
        <source>{by} put a baseline of {subject} in force: {outcome}</source>
        <translation>{by} puso en vigor una línea base de {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} put an earlier enrolment of {subject} in force: {outcome}</source>
        <translation>{by} puso en vigor un registro de unidad anterior de {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} rejected the unit of {subject}: {outcome}</source>
        <translation>{by} rechazó la unidad de {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} returned {subject} to service: {outcome}</source>
        <translation>{by} devolvió {subject} al servicio: {outcome}</translation>
    </message>
    <message>
        <source>{by} reviewed a baseline of {subject}: {outcome}</source>
        <translation>{by} revisó una línea base de {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} set a new PIN of {subject}: {outcome}</source>
        <translation>{by} estableció un nuevo PIN de {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} shelved alarm {subject}: {outcome}</source>
        <translation>{by} aplazó la alarma {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} signed off a review of the record: {outcome}</source>
        <translation>{by} firmó una revisión de la grabación: {outcome}</translation>
    </message>
    <message>
        <source>{by} signed off a shift: {outcome}</source>
        <translation>{by} firmó un turno: {outcome}</translation>
    </message>
    <message>
        <source>{by} took a receipt: {outcome}</source>
        <translation>{by} obtuvo un comprobante: {outcome}</translation>
    </message>
    <message>
        <source>{by} took alarm {subject} from the shelf: {outcome}</source>
        <translation>{by} finalizó el aplazamiento de la alarma {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} took {subject} out of service: {outcome}</source>
        <translation>{by} puso {subject} fuera de servicio: {outcome}</translation>
    </message>
    <message>
        <source>{by} unlocked {subject}: {outcome}</source>
        <translation>{by} desbloqueó a {subject}: {outcome}</translation>
    </message>
    <message>
        <source>{by} verified the record: {outcome}</source>
        <translation>{by} verificó la grabación: {outcome}</translation>
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
        <translation>{code} es repetitiva. Haga que espere más antes de normalizarse.</translation>
    </message>
    <message>
        <source>{code} makes {percent} % of all alarms. Put its cause right, or raise its limit or its delay.</source>
        <translation>{code} supone el {percent} % de todas las alarmas. Corrija su causa, o suba su límite o su retardo.</translation>
    </message>
    <message>
        <source>{code} was marked as not useful {marks:# time|# times} out of {raised}. Let it wait longer, or make it less urgent.</source>
        <translation>{code} se marcó como no útil {marks:# vez|# veces} de {raised}. Haga que espere más, o hágala menos urgente.</translation>
    </message>
    <message>
        <source>{duration} after the swap</source>
        <translation>{duration} después del cambio</translation>
    </message>
    <message>
        <source>{duration} ago</source>
        <translation>hace {duration}</translation>
    </message>
    <message>
        <source>{event}, {time}</source>
        <translation>{event}, {time}</translation>
    </message>
    <message>
        <source>{feature} until {time}: not measured</source>
        <translation>{feature} hasta {time}: no medido</translation>
    </message>
    <message>
        <source>{feature} until {time}: too few rows</source>
        <translation>{feature} hasta {time}: muy pocas filas</translation>
    </message>
    <message>
        <source>{feature} until {time}: {method} is {ratio} times its limit</source>
        <translation>{feature} hasta {time}: {method} es {ratio} veces su límite</translation>
    </message>
    <message>
        <source>{feature} {value} (limit {limit})</source>
        <translation>{feature} {value} (límite {limit})</translation>
    </message>
    <message>
        <source>{feature}: the reference is most frequent near {reference}, the current values near {current}; {below} lie below and {above} above what is shown.</source>
        <translation>{feature}: la referencia es más frecuente cerca de {reference}, los valores actuales cerca de {current}; {below} están por debajo y {above} por encima de lo que se muestra.</translation>
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
        <translation>{field}: «{text}» no es un número.</translation>
    </message>
    <message>
        <source>{from_time} to {to_time} ({duration})</source>
        <translation>{from_time} a {to_time} ({duration})</translation>
    </message>
    <message>
        <source>{half}; 95 % within {most}</source>
        <translation>{half}; 95 % en {most}</translation>
    </message>
    <message>
        <source>{limit}, beyond</source>
        <translation>{limit}, sobrepasado</translation>
    </message>
    <message>
        <source>{limit}, over at {clear}</source>
        <translation>{limit}, normaliza a {clear}</translation>
    </message>
    <message>
        <source>{limit}, within</source>
        <translation>{limit}, dentro</translation>
    </message>
    <message>
        <source>{listed} and # more|{listed} and # more</source>
        <translation>{listed} y # más|{listed} y # más</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>{metric} is estimated beyond its limit: ask for labels before deciding.</source>
        <translation>{metric} se estima más allá de su límite: solicite etiquetas antes de decidir.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or less, as declared.</source>
        <translation>{metric} es {value} ({low} a {high}) en {n} filas con su valor real; se acepta {limit} o menos, según lo declarado.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or less, by the reference.</source>
        <translation>{metric} es {value} ({low} a {high}) en {n} filas con su valor real; se acepta {limit} o menos, según la referencia.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or more, as declared.</source>
        <translation>{metric} es {value} ({low} a {high}) en {n} filas con su valor real; se acepta {limit} o más, según lo declarado.</translation>
    </message>
    <message>
        <source>{metric} is {value} ({low} to {high}) over {n} rows with their truth; accepted is {limit} or more, by the reference.</source>
        <translation>{metric} es {value} ({low} a {high}) en {n} filas con su valor real; se acepta {limit} o más, según la referencia.</translation>
    </message>
    <message>
        <source>{metric}: {said}</source>
        <translation>{metric}: {said}</translation>
    </message>
    <message>
        <source>{metric}: {said}, accepted limit {limit}</source>
        <translation>{metric}: {said}, límite aceptado {limit}</translation>
    </message>
    <message>
        <source>{model} stays doubtful: # other alarm stands.|{model} stays doubtful: # other alarms stand.</source>
        <translation>{model} sigue en duda: # alarma más está presente.|{model} sigue en duda: # alarmas más están presentes.</translation>
    </message>
    <message>
        <source>{model} stays doubtful: see {slots}.</source>
        <translation>{model} sigue en duda: vea {slots}.</translation>
    </message>
    <message>
        <source>{model}, prediction {id}</source>
        <translation>{model}, predicción {id}</translation>
    </message>
    <message>
        <source>{model}, prediction {id}, case {case}</source>
        <translation>{model}, predicción {id}, caso {case}</translation>
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
        <translation>{name} durante # predicción|{name} durante # predicciones</translation>
    </message>
    <message>
        <source>{name} is locked after too many wrong PINs. Try again later, or let an engineer unlock the name.</source>
        <translation>El nombre {name} está bloqueado tras demasiados PIN incorrectos. Inténtelo más tarde, o pida a un ingeniero que lo desbloquee.</translation>
    </message>
    <message>
        <source>{name} missing</source>
        <translation>{name} ausente</translation>
    </message>
    <message>
        <source>{name}: {method} {value}</source>
        <translation>{name}: {method} {value}</translation>
    </message>
    <message>
        <source>{name}: {method} {value}, limit {limit}</source>
        <translation>{name}: {method} {value}, límite {limit}</translation>
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
        <translation>{n} repetitivas</translation>
    </message>
    <message>
        <source>{n} standing longer than 24 h</source>
        <translation>{n} presentes más de 24 h</translation>
    </message>
    <message>
        <source>{n} today</source>
        <translation>{n} hoy</translation>
    </message>
    <message>
        <source>{n} {priority}</source>
        <translation>{n} {priority}</translation>
    </message>
    <message>
        <source>{n}, at most {most} in one shift</source>
        <translation>{n}, como máximo {most} en un turno</translation>
    </message>
    <message>
        <source>{output} is {value}.</source>
        <translation>{output} es {value}.</translation>
    </message>
    <message>
        <source>{output} is {value}; for rows of the reference it is {base} on average.</source>
        <translation>{output} es {value}; para filas de la referencia es {base} de media.</translation>
    </message>
    <message>
        <source>{page}, # to look at|{page}, # to look at</source>
        <translation>{page}, # por ver|{page}, # por ver</translation>
    </message>
    <message>
        <source>{path} names no preset: quiet holds.</source>
        <translation>{path} no indica ningún preajuste: rige el discreto.</translation>
    </message>
    <message>
        <source>{path}, line {line}: preset = {name}.</source>
        <translation>{path}, línea {line}: preset = {name}.</translation>
    </message>
    <message>
        <source>{path}: the record is just being made; one moment.</source>
        <translation>{path}: se está creando la grabación; un momento.</translation>
    </message>
    <message>
        <source>{percent} % of these predictions may come from another unit than the approved one: put that right first.</source>
        <translation>El {percent} % de estas predicciones puede proceder de una unidad distinta de la aprobada: corrija eso primero.</translation>
    </message>
    <message>
        <source>{place} gives no alarm until a person returns it to service.</source>
        <translation>{place} no genera alarma hasta que una persona la devuelva al servicio.</translation>
    </message>
    <message>
        <source>{place} gives no alarm until {time}, and is in service again then.</source>
        <translation>{place} no genera alarma hasta {time}, y entonces vuelve al servicio.</translation>
    </message>
    <message>
        <source>{process}, {age}</source>
        <translation>{process}, {age}</translation>
    </message>
    <message>
        <source>{ratio} over</source>
        <translation>{ratio} superado</translation>
    </message>
    <message>
        <source>{records} under {seals}, from {begin} to {end}</source>
        <translation>{records} bajo {seals}, de {begin} a {end}</translation>
    </message>
    <message>
        <source>{role}, {begin} to {end}: # row against {reference} of the reference|{role}, {begin} to {end}: # rows against {reference} of the reference</source>
        <translation>{role}, {begin} a {end}: # fila frente a {reference} de la referencia|{role}, {begin} a {end}: # filas frente a {reference} de la referencia</translation>
    </message>
    <message>
        <source>{site}, {span}, {records}</source>
        <translation>{site}, {span}, {records}</translation>
    </message>
    <message>
        <source>{site}: {trust}, # open alarm|{site}: {trust}, # open alarms</source>
        <translation>{site}: {trust}, # alarma abierta|{site}: {trust}, # alarmas abiertas</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} libres</translation>
    </message>
    <message>
        <source>{slot} missing</source>
        <translation>{slot} ausente</translation>
    </message>
    <message>
        <source>{slot} replaced</source>
        <translation>{slot}: unidad sustituida</translation>
    </message>
    <message>
        <source>{slot} replaced ({before} → {now})</source>
        <translation>{slot}: unidad sustituida ({before} → {now})</translation>
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
        <translation>{some} y # más|{some} y # más</translation>
    </message>
    <message>
        <source>{stale:# alarm has|# alarms have} stood for more than a day. Put the cause right, or take it out of service with a reason until it is.</source>
        <translation>{stale:# alarma lleva presente|# alarmas llevan presentes} más de un día. Corrija la causa, o ponga la alarma fuera de servicio con un motivo hasta entonces.</translation>
    </message>
    <message>
        <source>{state} by {person}</source>
        <translation>{state} por {person}</translation>
    </message>
    <message>
        <source>{state} until {time}</source>
        <translation>{state} hasta {time}</translation>
    </message>
    <message>
        <source>{summary} Accepted: {accepted}.</source>
        <translation>{summary} Aceptado: {accepted}.</translation>
    </message>
    <message>
        <source>{time}  {what}</source>
        <translation>{time}  {what}</translation>
    </message>
    <message>
        <source>{time}  {what}, by {who}</source>
        <translation>{time}  {what}, por {who}</translation>
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
        <translation>{time} derivó {what} ({duration} después)</translation>
    </message>
    <message>
        <source>{time}: NOT intact</source>
        <translation>{time}: NO intacta</translation>
    </message>
    <message>
        <source>{time}: intact</source>
        <translation>{time}: intacta</translation>
    </message>
    <message>
        <source>{title} as a table</source>
        <translation>{title} como tabla</translation>
    </message>
    <message>
        <source>{title} at {place}</source>
        <translation>{title} en {place}</translation>
    </message>
    <message>
        <source>{title}: # row|{title}: # rows</source>
        <translation>{title}: # fila|{title}: # filas</translation>
    </message>
    <message>
        <source>{title}: from {low} to {high}{unit}, at the end {last}{unit}.</source>
        <translation>{title}: de {low} a {high}{unit}, al final {last}{unit}.</translation>
    </message>
    <message>
        <source>{title}: no data yet</source>
        <translation>{title}: aún no hay datos</translation>
    </message>
    <message>
        <source>{title}: none known</source>
        <translation>{title}: no se conoce ninguno</translation>
    </message>
    <message>
        <source>{title}: nothing in this span</source>
        <translation>{title}: nada en este periodo</translation>
    </message>
    <message>
        <source>{title}: now {last}</source>
        <translation>{title}: ahora {last}</translation>
    </message>
    <message>
        <source>{title}: now {last}, accepted {accepted}</source>
        <translation>{title}: ahora {last}, aceptado {accepted}</translation>
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
        <translation>{title}: {windows} ventanas, {labels} etiquetas para {n} predicciones.</translation>
    </message>
    <message>
        <source>{user} has been put into the group {group} after this login.</source>
        <translation>{user} se añadió al grupo {group} después de este inicio de sesión.</translation>
    </message>
    <message>
        <source>{value} {output}, {time}</source>
        <translation>{value} {output}, {time}</translation>
    </message>
    <message>
        <source>{value}, outside the reference</source>
        <translation>{value}, fuera de la referencia</translation>
    </message>
    <message>
        <source>{value}, outside {accepted}</source>
        <translation>{value}, fuera de {accepted}</translation>
    </message>
    <message>
        <source>{value}, over</source>
        <translation>{value}, superado</translation>
    </message>
    <message>
        <source>{value}, reference {median}</source>
        <translation>{value}, referencia {median}</translation>
    </message>
    <message>
        <source>{value}, within {accepted}</source>
        <translation>{value}, dentro de {accepted}</translation>
    </message>
    <message>
        <source>{verdict} when last watched</source>
        <translation>{verdict} cuando se vigiló por última vez</translation>
    </message>
    <message>
        <source>{verdict}: {unit}</source>
        <translation>{verdict}: {unit}</translation>
    </message>
    <message>
        <source>{what}, until {time}</source>
        <translation>{what}, hasta {time}</translation>
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
        <translation>… y # más|… y # más</translation>
    </message>
</context>
</TS>
