namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// Gives every node its height in the drawing. Columns are placed in turn, each as a whole and exactly, as close as its order and
/// distances allow to the middle of its neighbours; long edges count more, so that they run straight. This is the priority method of Sugiyama et
/// al. 1981 with the aim and the weights of Gansner et al. 1993, section 4, in squares, so that every step has one best answer.
/// The last steps run from right to left and look right only: a goal ends in the middle of what hangs under it.
/// </summary>
internal static class Positioning
{
    private const int Rounds = 12;

    public static Placement Run(LayeredGraph graph, ColumnOrder order, LayoutOptions options)
    {
        var columns = new Columns(graph, order, options);
        for (var round = 0; round < Rounds; round++)
        {
            for (var c = 0; c < graph.ColumnCount; c++)
            {
                columns.Fit(c, leftCounts: true);
            }

            for (var c = graph.ColumnCount - 1; c >= 0; c--)
            {
                columns.Fit(c, leftCounts: true);
            }
        }

        for (var c = graph.ColumnCount - 2; c >= 0; c--)
        {
            columns.Fit(c, leftCounts: false);
        }

        return Place(graph, columns.Middle, options);
    }

    private static Placement Place(LayeredGraph graph, double[] middle, LayoutOptions options)
    {
        var top = Enumerable.Range(0, graph.Count).Select(v => middle[v] - (graph.Height(v) / 2)).DefaultIfEmpty().Min();
        var moved = Array.ConvertAll(middle, y => y - top);
        var width = new double[graph.ColumnCount];
        for (var v = 0; v < graph.RealCount; v++)
        {
            width[graph.Column[v]] = Math.Max(width[graph.Column[v]], graph.Input.Nodes[v].Width);
        }

        var left = new double[width.Length];
        for (var c = 1; c < width.Length; c++)
        {
            left[c] = left[c - 1] + width[c - 1] + options.ColumnGap;
        }

        return new Placement
        {
            Left = left,
            Right = [.. left.Zip(width, (x, w) => x + w)],
            Middle = moved,
            Height = Enumerable.Range(0, graph.Count).Select(v => moved[v] + (graph.Height(v) / 2)).DefaultIfEmpty().Max(),
        };
    }

    private sealed class Columns
    {
        private readonly LayeredGraph graph;
        private readonly ColumnOrder order;
        private readonly double[][] offset;
        private readonly double[] force;

        public Columns(LayeredGraph graph, ColumnOrder order, LayoutOptions options)
        {
            this.graph = graph;
            this.order = order;
            offset = Array.ConvertAll(order.Columns, nodes => Spacing.Offsets(graph, nodes, options));
            force = [.. Enumerable.Range(0, graph.SegmentLeft.Length).Select(Force)];
            Middle = new double[graph.Count];
            for (var c = 0; c < offset.Length; c++)
            {
                for (var i = 0; i < offset[c].Length; i++)
                {
                    Middle[order.Columns[c][i]] = offset[c][i] - (offset[c][^1] / 2);
                }
            }
        }

        public double[] Middle { get; }

        public void Fit(int column, bool leftCounts)
        {
            var nodes = order.Columns[column];
            var wanted = new double[nodes.Length];
            var weight = new double[nodes.Length];
            for (var i = 0; i < nodes.Length; i++)
            {
                (wanted[i], weight[i]) = Want(nodes[i], leftCounts);
            }

            var fitted = ColumnFit.Run(wanted, weight, offset[column]);
            for (var i = 0; i < nodes.Length; i++)
            {
                Middle[nodes[i]] = fitted[i];
            }
        }

        /// <summary>A trace of a wish to stay keeps nodes without lines where they are.</summary>
        private (double Wanted, double Weight) Want(int v, bool leftCounts)
        {
            const double Stay = 0.01;
            var (sum, weight) = (Middle[v] * Stay, Stay);
            Pull(graph.Rightward, v, ref sum, ref weight);
            if (leftCounts || graph.IsVirtual(v) || graph.Rightward.Start[v] == graph.Rightward.Start[v + 1])
            {
                Pull(graph.Leftward, v, ref sum, ref weight);
            }

            return (sum / weight, weight);
        }

        private void Pull(Adjacency side, int v, ref double sum, ref double weight)
        {
            for (var slot = side.Start[v]; slot < side.Start[v + 1]; slot++)
            {
                sum += Middle[side.Target[slot]] * force[side.Arc[slot]];
                weight += force[side.Arc[slot]];
            }
        }

        /// <summary>The weights of Gansner et al. 1993, section 4: 1 between boxes, 2 between a box and a line, 8 within a line.</summary>
        private double Force(int segment)
        {
            var ends = (graph.IsVirtual(graph.SegmentLeft[segment]), graph.IsVirtual(graph.SegmentRight[segment]));
            return graph.SegmentWeight[segment] * (ends == (true, true) ? 8 : ends == (false, false) ? 1 : 2);
        }
    }
}
