f'{a
!x}'
