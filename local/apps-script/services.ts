import { CacheService } from './cache';
import type { Host } from './host';
import { HtmlService } from './html';
import { LockService } from './lock';
import { Console, Logger } from './logger';
import { MIME_TYPES } from './mime-types';
import { PropertiesService } from './properties';
import type { Realm } from './realm';
import type { RuntimeOptions } from './runtime';
import { ScriptApp } from './script-app';
import { Session } from './session';
import { UrlFetchApp } from './url-fetch';
import { Utilities } from './utilities';

/** Enums of charts stand on it; its own charts (not those of sheets) are not emulated. */
class Charts {}

/** Services of the platform without an emulation: they exist, so a script that uses one is told by name. */
export const ABSENT_SERVICES = [
  'Browser',
  'CalendarApp',
  'CardService',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'MailApp',
  'Maps',
  'SlidesApp',
  'XmlService',
] as const;

/** The globals of a script. */
export function createServices(host: Host, options: RuntimeOptions, realm: Realm): Record<string, object> {
  const { project } = options;
  return {
    SpreadsheetApp: options.spreadsheetApp(host),
    Charts: new Charts(),
    Utilities: new Utilities(host),
    PropertiesService: new PropertiesService(host, project),
    CacheService: new CacheService(host, project),
    LockService: new LockService(host, project),
    HtmlService: new HtmlService(host, project, realm.compile),
    ScriptApp: new ScriptApp(host, project, options.scopes ?? 'all'),
    Session: new Session(host, options.email ?? ''),
    UrlFetchApp: new UrlFetchApp(),
    Logger: new Logger(options.log),
    console: new Console(options.log),
    MimeType: MIME_TYPES,
  };
}
