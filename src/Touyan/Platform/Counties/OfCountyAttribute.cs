namespace Touyan.Platform.Counties;

/// <summary>A table of the installation whose rows are each some county's, by a column: they move with it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OfCountyAttribute(string column) : Attribute
{
    public string Column => column;
}

/// <summary>A county's table that does not move as a file of rows: what is in it moves in another form, or is of no use elsewhere.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotInCountyFilesAttribute : Attribute;
