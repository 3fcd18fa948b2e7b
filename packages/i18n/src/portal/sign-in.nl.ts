export const signIn = {
  title: '',
}
