using Touyan.Kernel;

namespace Touyan.Modules.Dues.Model;

/// <summary>What a member's dues are reckoned from (计算基数), for a spell of months.</summary>
public readonly record struct DuesBasisId(Guid Value) : IEntityId<DuesBasisId>
{
    public static DuesBasisId From(Guid value) => new(value);

    public static DuesBasisId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out DuesBasisId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}

/// <summary>Dues that were taken (收缴), or the reversal of such.</summary>
public readonly record struct DuesPaymentId(Guid Value) : IEntityId<DuesPaymentId>
{
    public static DuesPaymentId From(Guid value) => new(value);

    public static DuesPaymentId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out DuesPaymentId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}

/// <summary>A posting of the books of an organisation (记账).</summary>
public readonly record struct DuesEntryId(Guid Value) : IEntityId<DuesEntryId>
{
    public static DuesEntryId From(Guid value) => new(value);

    public static DuesEntryId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out DuesEntryId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}

/// <summary>Large voluntary dues (大额党费).</summary>
public readonly record struct LargeDuesId(Guid Value) : IEntityId<LargeDuesId>
{
    public static LargeDuesId From(Guid value) => new(value);

    public static LargeDuesId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out LargeDuesId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}

/// <summary>Dues handed up to the organisation above (上缴).</summary>
public readonly record struct RemittanceId(Guid Value) : IEntityId<RemittanceId>
{
    public static RemittanceId From(Guid value) => new(value);

    public static RemittanceId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out RemittanceId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}

/// <summary>An order to assess a month for many branches.</summary>
public readonly record struct DuesRunId(Guid Value) : IEntityId<DuesRunId>
{
    public static DuesRunId From(Guid value) => new(value);

    public static DuesRunId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out DuesRunId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
