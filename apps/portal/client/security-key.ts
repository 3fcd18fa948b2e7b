import '@beterschap/web/browser/security-key'
