import {Button, Result} from 'antd'
import {Component, type ReactNode} from 'react'
import {t} from '../i18n/words.js'

/** A page that broke says so and can be opened again; the frame stays. */
export class Fault extends Component<{readonly children: ReactNode}, {readonly message: string | null}> {
  override state = {message: null as string | null}

  static getDerivedStateFromError(error: unknown) {
    return {message: error instanceof Error ? error.message : String(error)}
  }

  override render() {
    if (this.state.message === null) return this.props.children
    return (
      <Result
        status="error"
        title={t('这一页出了问题')}
        subTitle={this.state.message}
        extra={<Button onClick={() => this.setState({message: null})}>{t('重新打开')}</Button>}
      />
    )
  }
}
