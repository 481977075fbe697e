import {Skeleton} from 'antd'

/** A document on its way, in the places where it will stand. */
export function Coming() {
  return (
    <div className="workbench" aria-busy="true">
      <Skeleton.Input active size="small" style={{width: 420}} />
      <div className="workbench-sides">
        <div className="outline" />
        <div className="source">
          <Skeleton active title={false} paragraph={{rows: 12}} />
        </div>
        <div className="records">
          <div className="records-none">
            <Skeleton active title={false} paragraph={{rows: 8}} />
          </div>
        </div>
      </div>
    </div>
  )
}
