namespace Touyan.Modules.Procedures.Definitions;

/// <summary>What steps come to, and the papers that go with it.</summary>
internal sealed partial class DefinitionReader
{
    private OutcomeDefinition Outcome(OutcomeShape shape)
    {
        if (new[] { shape.To is not null, shape.Back is not null, shape.Ends is not null }.Count(given => given) != 1)
            Wrong(shape, "结果应转到下一环节（to）、退回（back）、结束（ends）三者之一");

        CaseState? ends =
            shape.Ends is null ? null
            : Ends.TryGetValue(shape.Ends, out var state) ? state
            : Unknown<CaseState>(shape, $"没有结束方式“{shape.Ends}”");
        var kind =
            shape.Back is not null ? OutcomeKind.Return
            : shape.Refuses || ends is CaseState.Refused ? OutcomeKind.Refuse
            : OutcomeKind.Forward;
        return new(Id(shape.Id, shape), Text(shape.Title, shape, "名称（title）"), kind)
        {
            To = shape.To ?? shape.Back,
            Ends = ends,
            NeedsReason = shape.Reason || kind is not OutcomeKind.Forward,
            IsAutomatic = shape.Automatic,
            Effects = shape.Effects,
            Papers = [.. shape.Papers.Select(Paper)],
        };
    }

    private PaperDefinition Paper(PaperShape shape) =>
        new(
            Text(shape.Kind, shape, "文书种类（kind）"),
            Text(shape.Issuer, shape, "出具方（issuer）"),
            shape.Values.ToDictionary(v => v.Key, v => v.Value ?? "")
        )
        {
            As = shape.As,
            ValidUntil = shape.ValidUntil,
        };
}
