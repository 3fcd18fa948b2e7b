export const dashboard = {
  title: '',
}
