import { Modal, type ModalProps } from 'antd';

/**
 * Something to settle before the page goes on. The page behind is held still by `app.css`: Ant Design would do it with a
 * style of its own, which the security policy refuses.
 */
export const Dialog = (props: ModalProps) => <Modal scrollLock={false} {...props} />;
