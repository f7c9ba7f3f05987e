/** Accepting and rejecting tracked changes as a clerk would: in LibreOffice, by a macro in a profile of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const decisions = { accepted: '.uno:AcceptAllTrackedChanges', rejected: '.uno:RejectAllTrackedChanges' };

type Decision = keyof typeof decisions;

const declaration = (kind: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${kind.split(':')[1]}.dtd">\n`;

const library = `${declaration('library:library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Changes"/></library:library>`;

const moduleOf = (
  calls: readonly string[],
): string => `${declaration('script:module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">
Sub DecideAll
${calls.join('\n')}
End Sub

Sub Decide(command As String, source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, filter())
  document.close(True)
End Sub
</script:module>`;

const office = (profile: string, ...more: readonly string[]): void => {
  const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
  // A macro with a mistake opens a dialogue that nobody sees: better killed than waited for.
  spawnSync('soffice', [...settings, ...more], { timeout: 150_000, killSignal: 'SIGKILL' });
};

/** Each document with its tracked changes accepted, and rejected, by LibreOffice; `folder` is for its files. */
export const decideInOffice = (
  documents: readonly Uint8Array[],
  folder: string,
): readonly Readonly<Record<Decision, Uint8Array>>[] => {
  const profile = join(folder, 'profile');
  // The first start makes the profile and would write over what is put into it.
  office(profile, '--terminate_after_init');
  const fileOf = (index: number, kind: Decision | 'redline'): string => join(folder, `${index}-${kind}.docx`);
  const urlOf = (...file: Parameters<typeof fileOf>): string => pathToFileURL(fileOf(...file)).href;
  const calls = documents.flatMap((document, index) => {
    writeFileSync(fileOf(index, 'redline'), document);
    return (['accepted', 'rejected'] as const).map(
      (decision) =>
        `Decide("${decisions[decision]}", "${urlOf(index, 'redline')}", "${urlOf(index, decision)}")`,
    );
  });
  const standard = join(profile, 'user', 'basic', 'Standard');
  mkdirSync(standard, { recursive: true });
  writeFileSync(join(standard, 'script.xlb'), library);
  writeFileSync(join(standard, 'Changes.xba'), moduleOf(calls));
  office(profile, 'macro:///Standard.Changes.DecideAll');
  return documents.map((_, index) => ({
    accepted: readFileSync(fileOf(index, 'accepted')),
    rejected: readFileSync(fileOf(index, 'rejected')),
  }));
};
