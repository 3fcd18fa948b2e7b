export const dossier = {
  title: '',
}
