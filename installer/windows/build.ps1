#Requires -Version 5.1
<#
.SYNOPSIS
  Builds and signs dist\edgewatch-VERSION-x64.msi on a Windows with Python 3.11 or later and WiX 5.
.PARAMETER Version
  The version, three numbers.
.PARAMETER Thumbprint
  Thumbprint of the code-signing certificate in the user's store; nothing is signed without it.
.PARAMETER Timestamp
  Address of an RFC 3161 time-stamp server; the signature else ends with the certificate.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)][ValidatePattern('^\d+\.\d+\.\d+$')][string]$Version,
    [string]$Thumbprint,
    [string]$Timestamp
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$root = Resolve-Path (Join-Path $PSScriptRoot '..\..')

function Invoke-Checked([string]$Program, [string[]]$Words) {
    & $Program @Words
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

function Add-Signature([string[]]$Files) {
    if (-not $Thumbprint) { Write-Warning "Not signed: $Files"; return }
    $stamp = if ($Timestamp) { @('/tr', $Timestamp, '/td', 'sha256') } else { @() }
    Invoke-Checked 'signtool.exe' (@('sign', '/fd', 'sha256', '/sha1', $Thumbprint) + $stamp + $Files)
}

# 1. An environment of its own, from the pinned versions, and the frozen program.
$build = Join-Path $root 'build\windows'
$python = Join-Path $build 'venv\Scripts\python.exe'
Invoke-Checked 'py.exe' @('-3', '-m', 'venv', (Join-Path $build 'venv'))
Invoke-Checked $python @('-m', 'pip', 'install', '-c', "$root\constraints.txt", "${root}[parquet]", 'pyinstaller')
Invoke-Checked $python @(
    '-m', 'PyInstaller', '--noconfirm', '--distpath', $build, '--workpath', "$build\work",
    "$root\installer\pyinstaller\edgewatch.spec"
)
$program = Join-Path $build 'edgewatch'
Copy-Item "$root\installer\pyinstaller\edgewatch.ico" $program

# 2. Our own programs are signed; libraries carry the signatures of their makers.
Add-Signature @("$program\edgewatch.exe", "$program\edgewatchw.exe")

# 3. It must say its version before it is packed.
$said = & "$program\edgewatch.exe" --version
if ($said -ne "edgewatch $Version") { throw "The program says '$said', not 'edgewatch $Version'." }

# 4. The package.
$msi = Join-Path $root "dist\edgewatch-$Version-x64.msi"
Invoke-Checked 'wix.exe' @(
    'build', '-arch', 'x64', '-ext', 'WixToolset.Util.wixext',
    '-d', "Version=$Version", '-d', "Program=$program", '-d', "Recipe=$PSScriptRoot",
    '-o', $msi, (Join-Path $PSScriptRoot 'edgewatch.wxs')
)
Add-Signature @($msi)
Get-FileHash -Algorithm SHA256 $msi | Format-List Path, Hash
