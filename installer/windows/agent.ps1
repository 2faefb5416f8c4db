#Requires -Version 5.1
#Requires -RunAsAdministrator
<#
.SYNOPSIS
  Has a site watched from the moment the computer starts, or no more.
.DESCRIPTION
  The site lies in %ProgramData%\EdgeWatch\sites\NAME and is made there with `edgewatch init`.
  Registers the task \EdgeWatch\agent NAME from agent-task.xml and starts it. -Remove ends and
  removes the task; the site stays.
.PARAMETER Name
  Name of the site's folder.
.PARAMETER Members
  A local or domain group whose members may read the site and write predictions into it, such as
  the accounts of host programs.
.EXAMPLE
  .\agent.ps1 -Name ward-3 -Members "HOSPITAL\EdgeWatch users"
.EXAMPLE
  .\agent.ps1 -Name ward-3 -Remove
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)][ValidatePattern('^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$')][string]$Name,
    [string]$Members,
    [switch]$Remove
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$folder = '\EdgeWatch\'
$task = "agent $Name"
$site = Join-Path $env:ProgramData "EdgeWatch\sites\$Name"

if ($Remove) {
    Stop-ScheduledTask -TaskPath $folder -TaskName $task -ErrorAction SilentlyContinue
    Unregister-ScheduledTask -TaskPath $folder -TaskName $task -Confirm:$false
    Write-Output "Not watched any more: $site (kept)"
    return
}

if (-not (Test-Path -LiteralPath (Join-Path $site 'site.toml'))) {
    throw "No site at $site. Make one first: edgewatch init `"$site`""
}
if ($Members) {
    # M: read and write, below the folder as well; nobody but the agents' account owns it.
    & icacls.exe $site /grant "${Members}:(OI)(CI)M" /T /Q | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "The rights of $Members could not be set on $site." }
}

$text = Get-Content -LiteralPath (Join-Path $PSScriptRoot 'agent-task.xml') -Raw -Encoding UTF8
$values = @{ NAME = $Name; SITE = $site; PROGRAM = $PSScriptRoot.TrimEnd('\') }
foreach ($key in $values.Keys) {
    $text = $text.Replace("@$key@", [Security.SecurityElement]::Escape($values[$key]))
}
# The declaration of an encoding contradicts a string that is UTF-16 already.
$text = $text -replace '^<\?xml[^>]*\?>', ''
Register-ScheduledTask -TaskPath $folder -TaskName $task -Xml $text -Force | Out-Null
Start-ScheduledTask -TaskPath $folder -TaskName $task
Write-Output "Watched from now on, and after each start of the computer: $site"
