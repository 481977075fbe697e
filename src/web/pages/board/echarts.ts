import {BarChart, LineChart, ScatterChart} from 'echarts/charts'
import {GridComponent, LegendComponent, MarkLineComponent, TooltipComponent} from 'echarts/components'
import {init, use} from 'echarts/core'
import {CanvasRenderer} from 'echarts/renderers'

use([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  CanvasRenderer,
])

export {init}
