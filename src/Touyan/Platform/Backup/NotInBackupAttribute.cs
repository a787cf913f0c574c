namespace Touyan.Platform.Backup;

/// <summary>Rows of this table stay behind when everything else is backed up: they hold for this running installation only (who is signed in).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotInBackupAttribute : Attribute;
