using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Elections.Model;

/// <summary>Somebody on the ballot paper of a round, or written in, and after the declaration what it came to for him.</summary>
[DisplayName("得票")]
public sealed class RoundChoice : ICountyOwned
{
    private RoundChoice() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public Guid RoundId { get; private set; }

    [DisplayName("党员")]
    public MemberId? MemberId { get; private set; }

    [DisplayName("姓名")]
    public string Name { get; private set; } = "";

    [DisplayName("另选他人")]
    public bool IsWriteIn { get; private set; }

    /// <summary>Place on the ballot paper.</summary>
    [DisplayName("排列次序")]
    public int Order { get; private set; }

    [DisplayName("赞成")]
    public int? For { get; private set; }

    [DisplayName("不赞成")]
    public int? Against { get; private set; }

    [DisplayName("弃权")]
    public int? Abstained { get; private set; }

    [DisplayName("结果")]
    public Standing? Standing { get; private set; }

    public Choice Who => new(Name, MemberId);

    internal static RoundChoice Of(ElectionRound round, Choice who, int order) =>
        new()
        {
            CountyCode = round.CountyCode,
            Id = Guid.CreateVersion7(),
            RoundId = round.Id,
            MemberId = who.Member,
            Name = who.Name,
            Order = order,
        };

    internal static RoundChoice WrittenIn(ElectionRound round, Choice who, int order)
    {
        var choice = Of(round, who, order);
        choice.IsWriteIn = true;
        return choice;
    }

    internal void Conclude(RoundStanding standing) =>
        (For, Against, Abstained, Standing) = (
            standing.Figures.For,
            standing.Figures.Against,
            standing.Figures.Abstained,
            standing.Standing
        );

    internal RoundStanding AsStanding() => new(new ChoiceFigures(Who, IsWriteIn, For ?? 0, Against ?? 0, Abstained ?? 0), Standing!.Value);
}
