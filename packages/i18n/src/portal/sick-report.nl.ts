export const sickReport = {
  title: '',
}
