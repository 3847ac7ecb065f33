else x
