/** Fields that the form of /admin/ has and a report's file has not; their kinds are called the same. */
export const OWN_FIELDS = { id: 'report_id', body: 'body', checks: 'report_checks' } as const;

/** The kind of control that offers places by the report's day. */
export const PLACE_FIELD = 'report_places';

/** The form of files that the editor reads and writes. */
export const REPORT_FORMAT = 'report';

/** The one collection of the editor. */
export const COLLECTION = 'reports';

/** Where pictures lie in the content folder, and at which address they are published. */
export const PICTURES = { folder: 'pictures', address: '/pictures', year: "{{fields.date | date('YYYY')}}" } as const;
